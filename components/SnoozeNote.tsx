import { i18n } from '#i18n';
import { NO_SNOOZE } from '../core/snooze';
import { useSnoozedUntil } from './use-snoozed-until';
import { useView } from './view-context';
import { momentWords } from './words';
import './SnoozeNote.css';

interface Props {
  onCancelled?: () => void;
}

/** A running snooze, until when, and how to end it now; nothing when none runs. */
export function SnoozeNote({ onCancelled = () => {} }: Props) {
  const end = useSnoozedUntil();
  const changeSnooze = useView((view) => view.changeSnooze);
  if (end === null) return null;
  const words = momentWords(end, Temporal.Now.zonedDateTimeISO());
  const cancel = async () => {
    if ((await changeSnooze(() => NO_SNOOZE)) === 'saved') onCancelled();
  };
  return (
    <div className="snooze-note row">
      <p>{i18n.t('snooze.until', { end: words })}</p>
      <button className="button" type="button" onClick={() => void cancel()}>
        {i18n.t('snooze.cancel')}
      </button>
    </div>
  );
}
