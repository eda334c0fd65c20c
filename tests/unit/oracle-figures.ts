import { walk } from './oracle-calendar';

/** The figures once more: by walking from day to day with a finger on the calendar. */
export function slowFigures(quitDate: string, slips: readonly string[], today: string) {
  const [, ...days] = walk(quitDate, today);
  let streak = 0;
  let longestStreak = 0;
  let slipped = 0;
  for (const day of days) {
    if (slips.includes(day)) {
      slipped += 1;
      streak = 0;
    } else {
      streak += 1;
    }
    if (streak > longestStreak) longestStreak = streak;
  }
  const daysKept = days.filter((day) => !slips.includes(day)).length;
  return {
    days: days.length,
    streak,
    longestStreak,
    slips: slipped,
    daysKept,
    shareKept: days.length === 0 ? null : daysKept / days.length,
  };
}
