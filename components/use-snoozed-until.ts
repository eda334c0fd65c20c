import { snoozedUntil } from '../core/snooze';
import { useEnd } from './use-end';
import { useView } from './view-context';

/** The end of the running snooze, or null. */
export function useSnoozedUntil(): Temporal.Instant | null {
  const snooze = useView((view) => view.snooze);
  return useEnd((now) => snoozedUntil(snooze, now));
}
