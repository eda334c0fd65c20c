import { dateOfNumber, daysBetween, readDate } from './calendar';
import type { Journal } from './journal';

/** One attempt that was not taken back, and what came after it. */
export interface DatedAttempt {
  number: number;
  from: Temporal.PlainDate;
  /** The day on which a later attempt began, also one whose quit date was taken back since; null while none has. */
  until: Temporal.PlainDate | null;
}

/**
 * Every attempt with its dates, the oldest first. An attempt whose date was moved behind a later one's has no days left, and
 * is still there.
 */
export function datedAttempts(journal: Journal): readonly DatedAttempt[] {
  const attempts: DatedAttempt[] = [];
  let until: Temporal.PlainDate | null = null;
  const numbers = Object.keys(journal.attempts).map(Number);
  for (const number of numbers.toSorted((one, other) => other - one)) {
    const from = readDate(journal.attempts[number]?.value?.quitDate ?? '');
    if (from === null) {
      // Attempts are numbered by the day they began on (see core/restart.ts), so that is known while one thinks about the next.
      if (attempts.length === 0) until = dateOfNumber(number);
      continue;
    }
    // The first attempt's number is no day, and neither must be another one's that came from elsewhere.
    if (attempts.length === 0 && until !== null && daysBetween(from, until) < 1) until = null;
    attempts.push({ number, from, until });
    if (until === null || daysBetween(from, until) > 0) until = from;
  }
  return attempts.toReversed();
}

/** The attempt that a day belongs to, or null for a day of none. The day it begins on belongs to it. */
export function attemptOn(
  attempts: readonly DatedAttempt[],
  date: Temporal.PlainDate,
): DatedAttempt | null {
  const last = attempts.findLast(({ from }) => daysBetween(from, date) >= 0);
  if (last === undefined) return null;
  const isOver = last.until !== null && daysBetween(last.until, date) > 0;
  return isOver ? null : last;
}
