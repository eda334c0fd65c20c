import { i18n } from '#i18n';
import { useEnd } from '../../components/use-end';
import { useSnoozedUntil } from '../../components/use-snoozed-until';
import { useView } from '../../components/view-context';
import { visitId } from '../../core/messages';
import { nudgeFor } from '../../core/nudge';
import { passedUntil } from '../../core/pass';
import { HereChoices } from './HereChoices';
import { hereWords } from './here-words';
import type { TabInFront } from './tab-in-front';
import './Here.css';

interface Props {
  front: TabInFront;
}

/** Why there is a nudge in the tab in front, or none, and how to change that for this tab alone. */
export function Here({ front }: Props) {
  const settings = useView((view) => view.settings);
  const snooze = useView((view) => view.snooze);
  const dismissals = useView((view) => view.dismissals);
  const lastNudge = useView((view) => view.lastNudge);
  const pass = useView((view) => view.pass);
  const exceptedTabs = useView((view) => view.exceptedTabs.tabs);
  // Drawn again when one of them ends.
  useSnoozedUntil();
  useEnd((now) => passedUntil(pass, now));

  const visit = { id: visitId(front.tab, front.visit), tab: front.tab, address: front.address };
  const now = Temporal.Now.zonedDateTimeISO();
  const known = { settings, snooze, dismissals, lastNudge, pass, exceptedTabs, now };
  const decide = (arriving: boolean) => nudgeFor({ ...known, visit: { ...visit, arriving } });

  return (
    <section className="here popup-section" aria-labelledby="here">
      <h2 id="here">{i18n.t('popup.here.title')}</h2>
      <p>{hereWords({ ...known, visit, decision: decide(false), next: decide(true) })}</p>
      {settings.on && <HereChoices front={front} />}
    </section>
  );
}
