import { daysBetween, readDate } from './calendar';
import type { Journal } from './journal';

/** One attempt that was not taken back, and what came after it. */
export interface DatedAttempt {
  number: number;
  from: Temporal.PlainDate;
  /** The day on which a later attempt began, or null while none has. */
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
    if (from === null) continue;
    attempts.push({ number, from, until });
    if (until === null || daysBetween(from, until) > 0) until = from;
  }
  return attempts.toReversed();
}

/** The attempt that a day belongs to, or null for a day before all of them. The day it begins on belongs to it. */
export function attemptOn(
  attempts: readonly DatedAttempt[],
  date: Temporal.PlainDate,
): DatedAttempt | null {
  return attempts.findLast(({ from }) => daysBetween(from, date) >= 0) ?? null;
}
