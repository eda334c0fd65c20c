import browser from 'webextension-polyfill';
import { useStore } from 'zustand';
import { i18n } from '#i18n';
import { CountRing } from '../../components/CountRing';
import { LeavingProgress } from '../../components/LeavingProgress';
import { QuarantineNote } from '../../components/QuarantineNote';
import { QuitDate } from '../../components/QuitDate';
import { SaveNote } from '../../components/SaveNote';
import { useToday } from '../../components/use-today';
import { useView } from '../../components/view-context';
import { YearFold } from '../../components/year/YearFold';
import { dayCount, quitDate } from '../../core/journal';
import { progressOf } from '../../core/milestones';
import { Celebration } from './Celebration';
import { Elsewhere } from './Elsewhere';
import { Figures } from './Figures';
import { Here } from './Here';
import { OneReason } from './OneReason';
import { OpenShare } from './OpenShare';
import { Question } from './Question';
import { Reminders } from './Reminders';
import { SiteAccess } from './SiteAccess';
import { SlipToday } from './SlipToday';
import type { TabInFrontStore } from './tab-in-front';
import { useLoweredQuestion } from './use-lowered-question';
import { useWritingQuestion } from './use-writing-question';
import './popup.css';

interface Props {
  asked: TabInFrontStore;
}

/**
 * The count, what needs an answer, what the count does not say, the tab in front, the way out, the past year, the switches, the
 * reason: what is for every day comes first.
 */
export function Popup({ asked }: Props) {
  const journal = useView((view) => view.journal);
  const today = useToday();
  const count = dayCount(journal, today);
  const quit = quitDate(journal);
  const front = useStore(asked, (answer) => answer.front);
  const writing = useWritingQuestion();
  const lowered = useLoweredQuestion();
  return (
    <main className="popup">
      <CountRing count={count} progress={quit === null ? null : progressOf(quit, today)} />
      {count.kind === 'undecided' && (
        <p className="quit-question">{i18n.t('quit_date.question')}</p>
      )}
      <QuitDate />
      <SaveNote />
      <Celebration />
      <QuarantineNote />
      <SiteAccess />
      {/* One at a time: the other can wait. */}
      <Question question={writing ?? lowered} />
      <Figures />
      <SlipToday />
      {front !== null && <Here front={front} />}
      <Elsewhere front={front} />
      {count.kind !== 'undecided' && (
        <div className="popup-section year-and-share">
          <YearFold />
          <OpenShare />
        </div>
      )}
      <Reminders />
      <section className="popup-section" aria-label={i18n.t('popup.why')}>
        <OneReason />
      </section>
      <footer className="popup-section">
        <LeavingProgress linked />
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
