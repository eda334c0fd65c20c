import { useRef } from 'react';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { AlternativeLinks } from '../../components/AlternativeLinks';
import type { Message } from '../../core/messages';
import type { TabInFront } from './tab-in-front';

interface Props {
  front: TabInFront | null;
}

/** The way out. From a ChatGPT tab the draft comes along, and going counts as turned away, once. */
export function Elsewhere({ front }: Props) {
  const counted = useRef(false);
  const count = () => {
    if (front === null || counted.current) return;
    counted.current = true;
    void tellTurnedAway();
  };
  return (
    <section className="popup-section" aria-labelledby="elsewhere">
      <h2 id="elsewhere">{i18n.t('popup.elsewhere')}</h2>
      <AlternativeLinks draft={front?.draft ?? ''} onFollow={count} />
    </section>
  );
}

/** The background counts: the popup itself closes as soon as another tab opens, before it could write anything down. */
async function tellTurnedAway(): Promise<void> {
  const message: Message = { type: 'turned-away' };
  try {
    await browser.runtime.sendMessage(message);
  } catch (error) {
    // A count less is no reason to hold anybody back.
    console.error(error);
  }
}
