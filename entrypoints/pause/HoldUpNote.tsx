import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { useToday } from '../../components/use-today';
import { useView } from '../../components/view-context';
import { defaultAlternative } from '../../core/alternatives';
import type { HoldUp } from '../../core/pause';

/** Says why somebody who wants to go straight to their alternative stands here instead. */
export function HoldUpNote({ holdUp }: { holdUp: HoldUp }) {
  const settings = useView((view) => view.settings);
  const name = defaultAlternative(settings, useToday())?.name;
  return (
    <div className="pause-hold-up">
      <p>{words(holdUp, name)}</p>
      {holdUp === 'no-default-alternative' && name === undefined && (
        <button className="button" type="button" onClick={() => void chooseFavourite()}>
          {i18n.t('pause.hold_up.choose')}
        </button>
      )}
    </div>
  );
}

/** @param name of the default alternative, which may have been chosen or removed under this page */
function words(holdUp: HoldUp, name: string | undefined): string {
  if (holdUp === 'asks') return i18n.t('pause.hold_up.asks');
  if (name === undefined) return i18n.t('pause.hold_up.no_default');
  return holdUp === 'copies'
    ? i18n.t('pause.hold_up.copies', { name })
    : i18n.t('pause.hold_up.chosen', { name });
}

async function chooseFavourite(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('options.html#alternatives') });
}
