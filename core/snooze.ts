import * as v from 'valibot';
import { nextMidnight } from './calendar';
import { type Repaired, repairFields } from './repair';

export const SNOOZE_CHOICES = ['hour', 'tomorrow', 'week'] as const;
export type SnoozeChoice = (typeof SNOOZE_CHOICES)[number];

/** No snooze of ours is longer; an end beyond it comes from a clock that was wrong, and does not hold. */
const LONGEST_SNOOZE = Temporal.Duration.from({ hours: 8 * 24 });

/** A pause of all nudges that ends by itself. */
export interface Snooze {
  /** The end in milliseconds since 1970, or null when nothing is snoozed. */
  until: number | null;
}

export const NO_SNOOZE: Snooze = { until: null };

/** The end of a snooze chosen now. "Tomorrow" is the next local midnight; a week is seven calendar days. */
export function snoozeFor(choice: SnoozeChoice, now: Temporal.ZonedDateTime): Snooze {
  const end = {
    hour: () => now.add({ hours: 1 }).toInstant(),
    tomorrow: () => nextMidnight(now),
    week: () => now.add({ weeks: 1 }).toInstant(),
  }[choice]();
  return { until: end.epochMilliseconds };
}

/**
 * The end of a snooze that holds now, or null. One that claims to end further ahead than any of our choices
 * (the clock was set back meanwhile) does not hold: a snooze always ends.
 */
export function snoozedUntil(snooze: Snooze, now: Temporal.Instant): Temporal.Instant | null {
  if (snooze.until === null) return null;
  const end = Temporal.Instant.fromEpochMilliseconds(snooze.until);
  const holds =
    Temporal.Instant.compare(now, end) < 0 &&
    Temporal.Instant.compare(end, now.add(LONGEST_SNOOZE)) <= 0;
  return holds ? end : null;
}

/** The last moment a Date can hold (ECMAScript, "Time Values and Time Range"); Temporal throws beyond it. */
const LAST_MOMENT = 8.64e15;

export function readSnooze(raw: unknown): Repaired<Snooze> {
  const moment = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LAST_MOMENT));
  return repairFields<Snooze>({ until: v.nullable(moment) }, NO_SNOOZE, raw);
}
