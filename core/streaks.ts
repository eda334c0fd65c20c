import { daysBetween } from './calendar';

/** How long somebody held, in days. */
export interface Streaks {
  /** Days since the beginning or the last slip, whichever is later. */
  current: number;
  longest: number;
}

/**
 * The streaks of one attempt. A streak counts the days after its beginning: on the quit date and on the day of a slip it is 0.
 *
 * @param slips the days of slips, after `from` and not after `until`, in order
 * @param until the day on which it is asked, not before `from`
 */
export function streaksOf(
  from: Temporal.PlainDate,
  slips: readonly Temporal.PlainDate[],
  until: Temporal.PlainDate,
): Streaks {
  let since = from;
  let longest = 0;
  for (const slip of slips) {
    // The day before the slip was the last of that streak.
    longest = Math.max(longest, daysBetween(since, slip) - 1);
    since = slip;
  }
  const current = daysBetween(since, until);
  return { current, longest: Math.max(longest, current) };
}
