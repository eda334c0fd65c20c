import * as v from 'valibot';
import { type DateText, daysBetween, isDateText, readDate } from './calendar';
import { currentAttempt, type Journal } from './journal';
import { lastingAttempt } from './lasting-attempt';
import type { Milestone } from './milestones';
import { type Repaired, repairFields } from './repair';

/** More than there are milestones in a lifetime; a bound keeps a damaged item small. */
const MOST_MILESTONES = 200;

/** What this device has told by a notification, so that nothing is told twice. */
export interface Reminded {
  /** The attempt the milestones belong to, or null when none was told yet. */
  attempt: number | null;
  /** In days. A list and no highest: a clock that was wrong for a while must not silence what comes. */
  milestones: readonly number[];
  /** The day of the last weekly note. */
  week: DateText | null;
}

export const NOTHING_REMINDED: Reminded = { attempt: null, milestones: [], week: null };

export function wasMilestoneTold(
  reminded: Reminded,
  journal: Journal,
  milestone: Milestone,
): boolean {
  return toldMilestones(reminded, journal).includes(milestone.days);
}

/** Whether there was a note in this week: today, or on a day just ahead, because the clock was set back or the person flew. */
export function wasWeekTold(reminded: Reminded, today: Temporal.PlainDate): boolean {
  const last = reminded.week === null ? null : readDate(reminded.week);
  if (last === null) return false;
  const ahead = daysBetween(today, last);
  return ahead >= 0 && ahead < 7;
}

export function withMilestoneTold(
  reminded: Reminded,
  journal: Journal,
  milestone: Milestone,
): Reminded {
  const told = [...toldMilestones(reminded, journal), milestone.days];
  return {
    ...reminded,
    attempt: currentAttempt(journal),
    milestones: told.slice(-MOST_MILESTONES),
  };
}

/** Those of the current attempt. */
function toldMilestones(reminded: Reminded, journal: Journal): readonly number[] {
  const isSame = lastingAttempt(journal, reminded.attempt) === currentAttempt(journal);
  return isSame ? reminded.milestones : [];
}

export function withWeekTold(reminded: Reminded, today: Temporal.PlainDate): Reminded {
  return { ...reminded, week: today.toString() };
}

export function readReminded(raw: unknown): Repaired<Reminded> {
  const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
  return repairFields<Reminded>(
    {
      attempt: v.nullable(whole),
      milestones: v.pipe(v.array(whole), v.maxLength(MOST_MILESTONES)),
      week: v.nullable(v.pipe(v.string(), v.check(isDateText))),
    },
    NOTHING_REMINDED,
    raw,
  );
}
