import type { Journal } from './journal';

/**
 * The number under which an attempt goes on: its own, or that of the next one, where quitting again was taken back (see
 * core/restart.ts) and the next one took over its quit date.
 *
 * @param attempt a number that was noted when it was the current one, or null
 */
export function lastingAttempt(
  journal: Pick<Journal, 'attempts'>,
  attempt: number | null,
): number | null {
  if (attempt === null || journal.attempts[attempt]?.value !== null) return attempt;
  const later = Object.keys(journal.attempts)
    .map(Number)
    .filter((number) => number > attempt);
  return later.length === 0 ? attempt : lastingAttempt(journal, Math.min(...later));
}
