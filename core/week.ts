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
 * Days as runs of neighbours, in the order of a week.
 *
 * @param week the seven days, beginning with the one that is first where the person lives
 */
export function runsOfDays(days: readonly number[], week: readonly number[]): readonly RunOfDays[] {
  const runs: RunOfDays[] = [];
  let running: RunOfDays | null = null;
  for (const day of week) {
    if (!days.includes(day)) running = null;
    else if (running === null) {
      running = { first: day, last: day, length: 1 };
      runs.push(running);
    } else {
      running.last = day;
      running.length += 1;
    }
  }
  return runs;
}
