import { type DatedAttempt, datedAttempts } from './attempts';
import { dayNumber, daysBetween } from './calendar';
import { type Attempt, currentAttempt, type Entry, type Journal, quitDate } from './journal';
import { nextStamp } from './stamp';

/** Why one cannot quit again today, or null when one can. */
export function restartProblem(
  journal: Journal,
  today: Temporal.PlainDate,
): 'no-quit-date' | 'not-begun' | null {
  const quit = quitDate(journal);
  if (quit === null) return 'no-quit-date';
  return daysBetween(quit, today) < 1 ? 'not-begun' : null;
}

/**
 * The journal with a new attempt that begins today; the earlier ones stay as history. With a problem (see restartProblem) it
 * stays as it is.
 *
 * @param newDevice a random name for this device, used when the journal has none yet
 */
export function withRestart(
  journal: Journal,
  today: Temporal.PlainDate,
  newDevice: string,
): Journal {
  if (restartProblem(journal, today) !== null) return journal;
  // Numbered by the day: two devices that restart before they hear of each other keep both attempts apart, and make one of
  // the same day's.
  const number = Math.max((currentAttempt(journal) ?? 0) + 1, dayNumber(today));
  const stamp = nextStamp(journal, newDevice);
  return withAttempts(journal, { [number]: { value: { quitDate: today.toString() }, ...stamp } });
}

/** The quit date that would hold again after taking back the last restart, or null where there is none to take back. */
export function dateBeforeRestart(journal: Journal): Temporal.PlainDate | null {
  return lastRestart(journal)?.earlier.from ?? null;
}

/**
 * The journal after the last restart was taken back: the current attempt goes on from the earlier one's quit date, which is
 * history no more. Without an earlier attempt it stays as it is.
 *
 * @param newDevice a random name for this device, used when the journal has none yet
 */
export function withoutRestart(journal: Journal, newDevice: string): Journal {
  const restart = lastRestart(journal);
  if (restart === null) return journal;
  const { last, earlier } = restart;
  const stamp = nextStamp(journal, newDevice);
  return withAttempts(journal, {
    [earlier.number]: { value: null, ...stamp },
    [last.number]: { value: { quitDate: earlier.from.toString() }, ...stamp },
  });
}

function lastRestart(journal: Journal): { last: DatedAttempt; earlier: DatedAttempt } | null {
  const [last, earlier] = datedAttempts(journal).toReversed();
  if (last === undefined || earlier === undefined) return null;
  return last.number === currentAttempt(journal) ? { last, earlier } : null;
}

function withAttempts(journal: Journal, said: Record<string, Entry<Attempt>>): Journal {
  const [first] = Object.values(said);
  return {
    ...journal,
    counter: first?.counter ?? journal.counter,
    device: first?.device ?? journal.device,
    attempts: { ...journal.attempts, ...said },
  };
}
