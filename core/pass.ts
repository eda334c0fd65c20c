import * as v from 'valibot';
import { type Repaired, repairFields } from './repair';

export const SHORTEST_PASS = 5;
export const LONGEST_PASS = 120;
/** How long "let me through once" waits for the visit it is for, in minutes. */
const ONCE_WAITS = 60;

/** A leave to go on to ChatGPT without a pause or a redirect, shared by all tabs. */
export interface Pass {
  /** The end in milliseconds since 1970, or null when there is none. */
  until: number | null;
  /** For one visit only: it is used up by the first that arrives. */
  once: boolean;
}

export const NO_PASS: Pass = { until: null, once: false };

/** @param minutes SHORTEST_PASS to LONGEST_PASS */
export function passFor(minutes: number, now: Temporal.Instant): Pass {
  return { until: now.add({ minutes }).epochMilliseconds, once: false };
}

export function passOnce(now: Temporal.Instant): Pass {
  return { until: now.add({ minutes: ONCE_WAITS }).epochMilliseconds, once: true };
}

/**
 * The end of a pass that holds now, or null. One that claims to end further ahead than any pass can (the clock was set
 * back meanwhile) does not hold.
 */
export function passedUntil(pass: Pass, now: Temporal.Instant): Temporal.Instant | null {
  if (pass.until === null) return null;
  const ahead = pass.until - now.epochMilliseconds;
  if (ahead <= 0 || ahead > LONGEST_PASS * 60_000) return null;
  return Temporal.Instant.fromEpochMilliseconds(pass.until);
}

export function readPass(raw: unknown): Repaired<Pass> {
  const moment = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(8.64e15));
  return repairFields<Pass>({ until: v.nullable(moment), once: v.boolean() }, NO_PASS, raw);
}
