import * as v from 'valibot';
import { isTimeText } from './schedule';

/** The notification that tells of the past week. */
export interface WeeklyNote {
  on: boolean;
  /** The day of the week, 1 (Monday) to 7 (Sunday). */
  day: number;
  /** The time of day, `HH:MM`. */
  time: string;
}

export const NO_WEEKLY_NOTE: WeeklyNote = { on: false, day: 7, time: '18:00' };

export const weeklyNoteSchema = v.object({
  on: v.boolean(),
  day: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7)),
  time: v.pipe(v.string(), v.check(isTimeText)),
});
