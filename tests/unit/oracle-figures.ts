import { walk } from './oracle-calendar';

/** One visit, or one turned away, on a day. */
export interface Counted {
  what: 'visits' | 'turnedAway';
  date: string;
}

/** What was counted from one day to another, both included, by looking at each of these days. */
export function slowCounts(counted: readonly Counted[], first: string, last: string) {
  const on = (date: string, what: Counted['what']) =>
    counted.filter((one) => one.date === date && one.what === what).length;
  let visits = 0;
  let turnedAway = 0;
  for (const date of walk(first, last)) {
    visits += on(date, 'visits');
    turnedAway += on(date, 'turnedAway');
  }
  return { visits, turnedAway };
}

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
