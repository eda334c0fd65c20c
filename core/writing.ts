import * as v from 'valibot';
import { type DateText, isDateText, readDate } from './calendar';
import { type Repaired, repairFields } from './repair';

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

/** The writing after the person has answered for its day, whatever the answer was. */
export function withAnswer(writing: Writing): Writing {
  return { ...writing, answeredOn: writing.on };
}

export function readWriting(raw: unknown): Repaired<Writing> {
  const day = v.nullable(v.pipe(v.string(), v.check(isDateText)));
  return repairFields<Writing>({ on: day, answeredOn: day }, NOTHING_WRITTEN, raw);
}
