import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { useView } from '../../components/view-context';
import { tellTurnedAway } from './tell-turned-away';

/** Everything else one can do at the door: leave, look at the settings, turn Adieu off. */
export function StayAway() {
  const on = useView((view) => view.settings.on);
  const saveOutcome = useView((view) => view.saveOutcome);
  const changeSettings = useView((view) => view.changeSettings);
  return (
    <footer className="pause-stay-away">
      <div className="row">
        <button className="button quiet" type="button" onClick={() => void closeTab()}>
          {i18n.t('pause.close')}
        </button>
        <button
          className="button quiet"
          type="button"
          onClick={() => void browser.runtime.openOptionsPage()}
        >
          {i18n.t('pause.settings')}
        </button>
        {on && (
          <button
            className="button quiet"
            type="button"
            onClick={() => void changeSettings((settings) => ({ ...settings, on: false }))}
          >
            {i18n.t('pause.turn_off')}
          </button>
        )}
      </div>
      <p className="problem" role="status">
        {saveOutcome === 'not-saved' && i18n.t('page.not_saved')}
      </p>
    </footer>
  );
}

async function closeTab(): Promise<void> {
  const [tab, all] = await Promise.all([
    browser.tabs.getCurrent(),
    browser.tabs.query({ currentWindow: true }),
    tellTurnedAway(),
  ]);
  // With its last tab the window would close, and on some systems the browser.
  if (all.length === 1) await browser.tabs.create({});
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
