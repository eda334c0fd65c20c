import { i18n } from '#i18n';
import { NO_SNOOZE } from '../core/snooze';
import { RunningNote } from './RunningNote';
import { useSnoozedUntil } from './use-snoozed-until';
import { useView } from './view-context';
import { momentWords } from './words';

interface Props {
  onCancelled?: () => void;
}

/** A running snooze, until when, and how to end it now; nothing when none runs. */
export function SnoozeNote({ onCancelled = () => {} }: Props) {
  const end = useSnoozedUntil();
  const changeSnooze = useView((view) => view.changeSnooze);
  if (end === null) return null;
  const cancel = async () => {
    if ((await changeSnooze(() => NO_SNOOZE)) === 'saved') onCancelled();
  };
  return (
    <RunningNote
      words={i18n.t('snooze.until', { end: momentWords(end, Temporal.Now.zonedDateTimeISO()) })}
      endLabel={i18n.t('snooze.cancel')}
      onEnd={() => void cancel()}
    />
  );
}
