import * as v from 'valibot';
import { addressProblem } from './address';
import { isDateText } from './calendar';
import { CARRY_OVER_MODES } from './carry-over';
import { MOST_EXCEPTIONS, patternProblem } from './exceptions';
import { FREQUENCIES } from './frequency';
import { LEVELS } from './level';
import { LONGEST_PASS, SHORTEST_PASS } from './pass';
import { type FieldSchemas, type Repaired, repairFields } from './repair';
import { isTimeText } from './schedule';
import {
  DEFAULT_SETTINGS,
  LONGEST_NAME,
  LONGEST_OWN_REASON,
  LONGEST_PAUSE,
  MOST_FAVOURITES,
  MOST_IDS,
  MOST_OWN_ALTERNATIVES,
  type Settings,
  SHORTEST_PAUSE,
} from './settings';
import { MOST_ENTRIES } from './settings-parts';
import { weeklyNoteSchema } from './weekly-note';
import { MOST_WINDOWS } from './windows';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
const ids = v.pipe(
  v.array(id),
  v.maxLength(MOST_IDS),
  v.transform((list) => [...new Set(list)]),
);

const ownAlternative = v.object({
  id,
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_NAME)),
  address: v.pipe(
    v.string(),
    v.trim(),
    v.check((address) => addressProblem(address) === null),
  ),
});

const timeText = v.pipe(v.string(), v.check(isTimeText));
const weekDay = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7));
const window = v.object({
  days: v.pipe(
    v.array(weekDay),
    v.minLength(1),
    v.maxLength(7),
    v.transform((days) => [...new Set(days)].sort()),
  ),
  from: timeText,
  to: timeText,
});
const pattern = v.pipe(
  v.string(),
  v.check((text) => patternProblem(text) === null),
);
const wholeNumber = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const schemas: FieldSchemas<Settings> = {
  on: v.boolean(),
  banner: v.boolean(),
  badge: v.boolean(),
  theme: v.picklist(['system', 'light', 'dark']),
  ownReason: v.pipe(v.string(), v.maxLength(LONGEST_OWN_REASON)),
  hiddenReasons: ids,
  favourites: v.pipe(ids, v.maxLength(MOST_FAVOURITES)),
  hiddenAlternatives: ids,
  order: ids,
  ownAlternatives: v.pipe(v.array(ownAlternative), v.maxLength(MOST_OWN_ALTERNATIVES)),
  level: v.picklist(LEVELS),
  lowered: v.nullable(
    v.object({
      from: v.picklist(LEVELS),
      askOn: v.nullable(v.pipe(v.string(), v.check(isDateText))),
    }),
  ),
  pauseSeconds: wholeNumber(SHORTEST_PAUSE, LONGEST_PAUSE),
  passMinutes: wholeNumber(SHORTEST_PASS, LONGEST_PASS),
  scheduled: v.boolean(),
  windows: v.pipe(v.array(window), v.maxLength(MOST_WINDOWS)),
  frequency: v.picklist(FREQUENCIES),
  exceptions: v.pipe(v.array(pattern), v.maxLength(MOST_EXCEPTIONS)),
  carryOver: v.picklist(CARRY_OVER_MODES),
  noticeWriting: v.boolean(),
  milestoneReminder: v.boolean(),
  weeklyNote: weeklyNoteSchema,
};

/**
 * Settings out of anything: bad fields fall back to their default and are named. A list with bad entries, or too many, keeps the
 * others.
 */
export function readSettings(raw: unknown): Repaired<Settings> {
  return repairFields(schemas, DEFAULT_SETTINGS, raw, { ...MOST_ENTRIES, order: MOST_IDS });
}
