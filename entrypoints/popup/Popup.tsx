import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { AlternativeLinks } from '../../components/AlternativeLinks';
import { Count } from '../../components/Count';
import { QuarantineNote } from '../../components/QuarantineNote';
import { QuitDate } from '../../components/QuitDate';
import { SaveNote } from '../../components/SaveNote';
import { SnoozeNote } from '../../components/SnoozeNote';
import { useToday } from '../../components/use-today';
import { useView } from '../../components/view-context';
import { dayCount } from '../../core/journal';
import { NudgeSwitch } from './NudgeSwitch';
import { OneReason } from './OneReason';
import { SiteAccess } from './SiteAccess';
import './popup.css';

export function Popup() {
  const journal = useView((view) => view.journal);
  const count = dayCount(journal, useToday());
  return (
    <main className="popup">
      <Count count={count} />
      {count.kind === 'undecided' && <p>{i18n.t('quit_date.question')}</p>}
      <QuitDate />
      <SaveNote />
      <QuarantineNote />
      <SiteAccess />
      <SnoozeNote />
      <section className="popup-section" aria-labelledby="elsewhere">
        <h2 id="elsewhere">{i18n.t('popup.elsewhere')}</h2>
        <AlternativeLinks />
      </section>
      <div className="popup-section">
        <NudgeSwitch />
      </div>
      <section className="popup-section" aria-label={i18n.t('popup.why')}>
        <OneReason />
      </section>
      <footer className="popup-section">
        <button className="button" type="button" onClick={() => void openSettings()}>
          {i18n.t('popup.settings')}
        </button>
      </footer>
    </main>
  );
}

async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
  // The popup would stay open over the settings in Firefox.
  window.close();
}
