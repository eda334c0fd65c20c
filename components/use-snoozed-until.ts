import { useEffect, useState } from 'react';
import { snoozedUntil } from '../core/snooze';
import { useView } from './view-context';

/** The end of the running snooze, or null; becomes null by itself when the snooze ends under an open page. */
export function useSnoozedUntil(): Temporal.Instant | null {
  const snooze = useView((view) => view.snooze);
  const [now, setNow] = useState(() => Temporal.Now.instant());
  const end = snoozedUntil(snooze, now);
  const endsAt = end?.epochMilliseconds;

  useEffect(() => {
    const look = () => setNow(Temporal.Now.instant());
    // A snooze that was chosen elsewhere, or a machine that slept: the moment kept here may be old.
    look();
    document.addEventListener('visibilitychange', look);
    const alarm = endsAt === undefined ? undefined : setTimeout(look, endsAt - Date.now());
    return () => {
      clearTimeout(alarm);
      document.removeEventListener('visibilitychange', look);
    };
  }, [endsAt]);
  return end;
}
