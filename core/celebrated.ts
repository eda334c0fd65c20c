import * as v from 'valibot';
import { currentAttempt, type Journal, quitDate } from './journal';
import { lastingAttempt } from './lasting-attempt';
import { type Milestone, progressOf } from './milestones';
import { type Repaired, repairFields } from './repair';

/** A milestone is still worth a celebration this many days later; a quit date set months back brings none. */
const DAYS_WORTH = 7;

/** The milestone that was celebrated last on this device. */
export interface Celebrated {
  /** The number of the attempt, or null when there was none yet. */
  attempt: number | null;
  days: number;
}

export const NOTHING_CELEBRATED: Celebrated = { attempt: null, days: 0 };

/** The milestone to celebrate now, or null. Each is celebrated once in an attempt, also when the quit date is moved. */
export function milestoneToCelebrate(
  journal: Journal,
  celebrated: Celebrated,
  today: Temporal.PlainDate,
): Milestone | null {
  const quit = quitDate(journal);
  const reached = quit === null ? null : (progressOf(quit, today)?.reached ?? null);
  if (quit === null || reached === null) return null;
  const age = quit.add({ days: reached.days }).until(today, { largestUnit: 'day' }).days;
  const isSameAttempt = lastingAttempt(journal, celebrated.attempt) === currentAttempt(journal);
  const isKnown = isSameAttempt && reached.days <= celebrated.days;
  return age > DAYS_WORTH || isKnown ? null : reached;
}

/** What is noted once a milestone was celebrated. */
export function celebratedNow(journal: Journal, milestone: Milestone): Celebrated {
  return { attempt: currentAttempt(journal), days: milestone.days };
}

export function readCelebrated(raw: unknown): Repaired<Celebrated> {
  const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
  return repairFields<Celebrated>(
    { attempt: v.nullable(whole), days: whole },
    NOTHING_CELEBRATED,
    raw,
  );
}
