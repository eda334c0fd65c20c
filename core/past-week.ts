import { daysBetween } from './calendar';
import { type Journal, quitDate } from './journal';
import { isSlip } from './slips';

/** What the last seven days came to, or as many as there are since the quit date; today is the last of them. */
export interface PastWeek {
  /** Days since the quit date, 1 or more. */
  daysSince: number;
  /** Of the week's days, those that are no slips. */
  kept: number;
  /** Visits that ended elsewhere, on all devices. */
  turnedAway: number;
}

/** The week that ends today, or null while there is no day after the quit date yet. */
export function pastWeek(journal: Journal, today: Temporal.PlainDate): PastWeek | null {
  const quit = quitDate(journal);
  const daysSince = quit === null ? 0 : daysBetween(quit, today);
  if (daysSince < 1) return null;
  const week = Array.from({ length: Math.min(7, daysSince) }, (_, days) =>
    today.subtract({ days }),
  );
  const counts = Object.values(journal.days);
  return {
    daysSince,
    kept: week.filter((date) => !isSlip(journal, date)).length,
    turnedAway: week
      .flatMap((date) => counts.map((seen) => seen[date.toString()]?.turnedAway ?? 0))
      .reduce((sum, count) => sum + count, 0),
  };
}
