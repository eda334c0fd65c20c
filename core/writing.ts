import * as v from 'valibot';
import { type DateText, isDateText, readDate } from './calendar';
import type { Journal } from './journal';
import { type Repaired, repairFields } from './repair';
import { isSlip, slipProblem } from './slips';

/** When the person last wrote to ChatGPT, if they let Adieu notice; never what. */
export interface Writing {
  /** The last day on which a message was sent, or null. */
  on: DateText | null;
  /** The last day about which the person answered "slip" or "needed it", or null. */
  answeredOn: DateText | null;
}

export const NOTHING_WRITTEN: Writing = { on: null, answeredOn: null };

/** The writing after a message was sent on this day. */
export function withWriting(writing: Writing, today: Temporal.PlainDate): Writing {
  return { ...writing, on: today.toString() };
}

/** The day about which the person has not said yet whether it was a slip, or null. */
export function unansweredDay(writing: Writing): Temporal.PlainDate | null {
  if (writing.on === null || writing.on === writing.answeredOn) return null;
  return readDate(writing.on);
}

/**
 * The day to ask about: "slip, or needed it?", or null. Before and on the quit date there is nothing to slip from, and a
 * day that is a slip already needs no answer.
 */
export function dayToAskAbout(
  writing: Writing,
  journal: Journal,
  today: Temporal.PlainDate,
): Temporal.PlainDate | null {
  const day = unansweredDay(writing);
  if (day === null || slipProblem(journal, day, today) !== null) return null;
  return isSlip(journal, day) ? null : day;
}

/** The writing after the person has answered for a day, whatever the answer was. */
export function withAnswer(writing: Writing, day: Temporal.PlainDate): Writing {
  return { ...writing, answeredOn: day.toString() };
}

/** The writing after the person took back what they answered. */
export function withoutAnswer(writing: Writing): Writing {
  return { ...writing, answeredOn: null };
}

export function readWriting(raw: unknown): Repaired<Writing> {
  const day = v.nullable(v.pipe(v.string(), v.check(isDateText)));
  return repairFields<Writing>({ on: day, answeredOn: day }, NOTHING_WRITTEN, raw);
}
