import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { LeavingProgress } from '../../components/LeavingProgress';
import { StepHeading, type StepProps } from './StepHeading';

/** After the steps: where to find Adieu, and where everything can be changed. */
export function Closing({ takesFocus }: StepProps) {
  const hint = usePinHint();
  return (
    <>
      <StepHeading takesFocus={takesFocus}>{i18n.t('welcome.closing.title')}</StepHeading>
      <p>{i18n.t('welcome.closing.text')}</p>
      <section className="sheet" aria-labelledby="pin">
        <h2 id="pin">{i18n.t('welcome.closing.pin')}</h2>
        <p>{hint}</p>
      </section>
      <section className="sheet" aria-labelledby="leaving">
        <h2 id="leaving">{i18n.t('options.leave.title')}</h2>
        <p>{i18n.t('options.leave.text')}</p>
        <LeavingProgress linked />
      </section>
      <div className="row">
        <button
          className="button"
          type="button"
          onClick={() => void browser.runtime.openOptionsPage()}
        >
          {i18n.t('welcome.closing.settings')}
        </button>
        <button className="button quiet" type="button" onClick={() => void closeTab()}>
          {i18n.t('welcome.closing.close')}
        </button>
      </div>
    </>
  );
}

/** How to keep the button in view, which every browser does in its own way. */
function usePinHint(): string {
  const [isPhone, setIsPhone] = useState(false);
  useEffect(() => {
    void browser.runtime.getPlatformInfo().then(({ os }) => setIsPhone(os === 'android'));
  }, []);
  if (isPhone) return i18n.t('welcome.closing.find_on_phone');
  return import.meta.env.FIREFOX
    ? i18n.t('welcome.closing.pin_firefox')
    : i18n.t('welcome.closing.pin_chrome');
}

async function closeTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
