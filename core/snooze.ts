import * as v from 'valibot';
import { daysBetween, nextMidnight } from './calendar';
import { type Repaired, repairFields } from './repair';

export const SNOOZE_CHOICES = ['hour', 'tomorrow', 'week'] as const;
export type SnoozeChoice = (typeof SNOOZE_CHOICES)[number];

/** A snooze until a date ends within a year: what is meant for longer is what the master switch is for. */
export const MOST_DAYS_SNOOZED = 366;

/** A pause of all nudges that ends by itself. */
export interface Snooze {
  /** When it was chosen, in milliseconds since 1970. */
  since: number;
  /** The end in milliseconds since 1970, or null when nothing is snoozed. */
  until: number | null;
}

export const NO_SNOOZE: Snooze = { since: 0, until: null };

/** The end of a snooze chosen now. "Tomorrow" is the next local midnight; a week is seven calendar days. */
export function snoozeFor(choice: SnoozeChoice, now: Temporal.ZonedDateTime): Snooze {
  const end = {
    hour: () => now.add({ hours: 1 }).toInstant(),
    tomorrow: () => nextMidnight(now),
    week: () => now.add({ weeks: 1 }).toInstant(),
  }[choice]();
  return { since: now.epochMilliseconds, until: end.epochMilliseconds };
}

/** Why a snooze cannot last until a date, or null when it can. */
export function snoozeDateProblem(
  date: Temporal.PlainDate,
  today: Temporal.PlainDate,
): 'not-ahead' | 'too-far-ahead' | null {
  const days = daysBetween(today, date);
  if (days < 1) return 'not-ahead';
  return days > MOST_DAYS_SNOOZED ? 'too-far-ahead' : null;
}

/**
 * A snooze until the beginning of a day.
 *
 * @throws RangeError when it cannot last until then (see snoozeDateProblem)
 */
export function snoozeUntilDate(date: Temporal.PlainDate, now: Temporal.ZonedDateTime): Snooze {
  if (snoozeDateProblem(date, now.toPlainDate()) !== null) {
    throw new RangeError(`A snooze lasts 1 to ${MOST_DAYS_SNOOZED} days`);
  }
  const until = date.toZonedDateTime(now.timeZoneId).epochMilliseconds;
  return { since: now.epochMilliseconds, until };
}

/**
 * The end of a snooze that holds now, or null. One that was chosen in what is now the future (the clock was set back
 * meanwhile), or that ends further ahead than any can, does not hold: a snooze always ends.
 */
export function snoozedUntil(snooze: Snooze, now: Temporal.Instant): Temporal.Instant | null {
  if (snooze.until === null || now.epochMilliseconds < snooze.since) return null;
  const end = Temporal.Instant.fromEpochMilliseconds(snooze.until);
  // A day longer than the longest, for clock changes in between.
  const furthest = now.add({ hours: (MOST_DAYS_SNOOZED + 1) * 24 });
  const holds =
    Temporal.Instant.compare(now, end) < 0 && Temporal.Instant.compare(end, furthest) <= 0;
  return holds ? end : null;
}

/** The last moment a Date can hold (ECMAScript, "Time Values and Time Range"); Temporal throws beyond it. */
const LAST_MOMENT = 8.64e15;

export function readSnooze(raw: unknown): Repaired<Snooze> {
  const moment = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LAST_MOMENT));
  return repairFields<Snooze>({ since: moment, until: v.nullable(moment) }, NO_SNOOZE, raw);
}
