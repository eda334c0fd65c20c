import * as v from 'valibot';
import { type Repaired, repairFields } from './repair';

/** How often there is a nudge at most. */
export const FREQUENCIES = ['visit', 'hour', 'day'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** The visit that was nudged last. */
export interface LastNudge {
  /** The id of the visit, or null when there was none yet. */
  visit: string | null;
  /** When that visit was nudged first, in milliseconds since 1970. */
  at: number;
}

export const NO_NUDGE_YET: LastNudge = { visit: null, at: 0 };

/**
 * Whether another visit was nudged so lately that this one is to be left alone. The nudge of a visit stays for the whole
 * visit. A last nudge that lies ahead (the clock was set back) counts for nothing.
 */
export function wasNudgedLately(
  frequency: Frequency,
  last: LastNudge,
  visit: string,
  now: Temporal.ZonedDateTime,
): boolean {
  if (frequency === 'visit' || last.visit === null || last.visit === visit) return false;
  if (last.at > now.epochMilliseconds) return false;
  const then = Temporal.Instant.fromEpochMilliseconds(last.at);
  if (frequency === 'day') {
    return then.toZonedDateTimeISO(now.timeZoneId).toPlainDate().equals(now.toPlainDate());
  }
  return Temporal.Instant.compare(now.toInstant(), then.add({ hours: 1 })) < 0;
}

/** The last nudge after this visit got one. */
export function withNudge(last: LastNudge, visit: string, now: Temporal.Instant): LastNudge {
  return last.visit === visit ? last : { visit, at: now.epochMilliseconds };
}

export function readLastNudge(raw: unknown): Repaired<LastNudge> {
  const visit = v.nullable(v.pipe(v.string(), v.maxLength(100)));
  const at = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(8.64e15));
  return repairFields<LastNudge>({ visit, at }, NO_NUDGE_YET, raw);
}
