import { WEEK_DAYS } from './schedule';

/** Neighbouring days of the week, 1 (Monday) to 7 (Sunday); first and last are the same for a single day. */
export interface RunOfDays {
  first: number;
  last: number;
  length: number;
}

/** The seven days, beginning with this one. */
export function weekFrom(first: number): readonly number[] {
  return [...WEEK_DAYS.slice(first - 1), ...WEEK_DAYS.slice(0, first - 1)];
}

/**
 * Days as runs of neighbours, in the order of a week. Sunday and Monday are neighbours wherever a week begins.
 *
 * @param week the seven days, beginning with the one that is first where the person lives
 */
export function runsOfDays(days: readonly number[], week: readonly number[]): readonly RunOfDays[] {
  const isChosen = (day: number) => days.includes(day);
  if (week.every(isChosen)) return [runFrom(week[0] ?? 1, week.length)];
  return week
    .filter((day) => isChosen(day) && !isChosen(later(day, -1)))
    .map((first) => {
      let length = 1;
      while (isChosen(later(first, length))) length += 1;
      return runFrom(first, length);
    });
}

function runFrom(first: number, length: number): RunOfDays {
  return { first, last: later(first, length - 1), length };
}

/** The day of the week that comes so many days later. */
function later(day: number, days: number): number {
  return ((day - 1 + days + 7) % 7) + 1;
}
