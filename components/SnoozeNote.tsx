import { i18n } from '#i18n';
import { NO_SNOOZE } from '../core/snooze';
import { useSnoozedUntil } from './use-snoozed-until';
import { useView } from './view-context';
import { momentWords } from './words';
import './SnoozeNote.css';

/** A running snooze, until when, and how to end it now; nothing when none runs. */
export function SnoozeNote() {
  const end = useSnoozedUntil();
  const changeSnooze = useView((view) => view.changeSnooze);
  if (end === null) return null;
  const words = momentWords(end, Temporal.Now.zonedDateTimeISO());
  return (
    <div className="snooze-note row">
      <p>{i18n.t('snooze.until', { end: words })}</p>
      <button className="button" type="button" onClick={() => void changeSnooze(() => NO_SNOOZE)}>
        {i18n.t('snooze.cancel')}
      </button>
    </div>
  );
}
