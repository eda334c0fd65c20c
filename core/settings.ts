import * as v from 'valibot';
import { addressProblem } from './address';
import { type DateText, isDateText } from './calendar';
import { CARRY_OVER_MODES, type CarryOverMode } from './carry-over';
import { MOST_EXCEPTIONS, patternProblem, READY_EXCEPTIONS } from './exceptions';
import { FREQUENCIES, type Frequency } from './frequency';
import { LEVELS, type Level } from './level';
import { LONGEST_PASS, SHORTEST_PASS } from './pass';
import { type FieldSchemas, type Repaired, repairFields } from './repair';
import { isTimeText, type Window } from './schedule';
import { NO_WEEKLY_NOTE, type WeeklyNote, weeklyNoteSchema } from './weekly-note';
import { MOST_WINDOWS } from './windows';

export const LONGEST_OWN_REASON = 280;
export const LONGEST_NAME = 60;
export const MOST_FAVOURITES = 4;
/** Far more than anybody adds by hand; a bound keeps a damaged or hostile file from growing the storage. */
export const MOST_OWN_ALTERNATIVES = 50;

/** Of hidden or ordered ids; more than there will ever be to choose from. */
export const MOST_IDS = 500;

/** In seconds. */
export const SHORTEST_PAUSE = 5;
export const LONGEST_PAUSE = 60;

export type Theme = 'system' | 'light' | 'dark';

/** An alternative the person added. */
export interface OwnAlternative {
  id: string;
  name: string;
  /** https, or http on the person's own machine; may hold one `{prompt}`. */
  address: string;
}

/** The level somebody had before they lowered it, for as long as there is something to ask about it. */
export interface Lowered {
  from: Level;
  /** When to ask whether to go back to it; null until they said that they want to be asked. */
  askOn: DateText | null;
}

/** What the person decided about Adieu. */
export interface Settings {
  /** The master switch: off means off, everywhere. */
  on: boolean;
  banner: boolean;
  badge: boolean;
  theme: Theme;
  /** The person's own sentence, at most 280 characters; empty when there is none. */
  ownReason: string;
  /** Ids of reasons the person does not want to see. */
  hiddenReasons: readonly string[];
  /** Ids of at most four alternatives, in the order the banner shows them. */
  favourites: readonly string[];
  /** Ids of alternatives the person does not want to see. */
  hiddenAlternatives: readonly string[];
  /** Ids in the person's order; empty until they have ordered something. */
  order: readonly string[];
  ownAlternatives: readonly OwnAlternative[];
  level: Level;
  /** What the level was before it was lowered, while there is something to ask about it. */
  lowered: Lowered | null;
  /** How long a pause lasts, in seconds. */
  pauseSeconds: number;
  /** How long one may go on after a pause, in minutes. */
  passMinutes: number;
  /** Whether there is a nudge only within the windows. */
  scheduled: boolean;
  windows: readonly Window[];
  frequency: Frequency;
  /** Address patterns that never get a nudge (see core/exceptions.ts). */
  exceptions: readonly string[];
  carryOver: CarryOverMode;
  /** Whether the person lets Adieu notice that they wrote to ChatGPT. */
  noticeWriting: boolean;
  /** Whether a notification tells of a milestone on its day. */
  milestoneReminder: boolean;
  weeklyNote: WeeklyNote;
}

export const DEFAULT_SETTINGS: Settings = {
  on: true,
  banner: true,
  badge: true,
  theme: 'system',
  ownReason: '',
  hiddenReasons: [],
  favourites: [],
  hiddenAlternatives: [],
  order: [],
  ownAlternatives: [],
  level: 'gentle',
  lowered: null,
  pauseSeconds: 10,
  passMinutes: 20,
  scheduled: false,
  windows: [],
  frequency: 'visit',
  exceptions: [READY_EXCEPTIONS[0]],
  carryOver: 'always',
  noticeWriting: false,
  milestoneReminder: false,
  weeklyNote: NO_WEEKLY_NOTE,
};

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
 * Settings out of anything: bad fields fall back to their default and are named. A list of own alternatives
 * with one bad entry keeps the others.
 */
export function readSettings(raw: unknown): Repaired<Settings> {
  const repaired = repairFields(schemas, DEFAULT_SETTINGS, raw);
  if (!repaired.replaced.includes('ownAlternatives')) return repaired;
  return {
    value: { ...repaired.value, ownAlternatives: goodOwnAlternatives(raw) },
    replaced: repaired.replaced,
  };
}

function goodOwnAlternatives(raw: unknown): OwnAlternative[] {
  const list = v.safeParse(v.object({ ownAlternatives: v.array(v.unknown()) }), raw);
  if (!list.success) return [];
  return list.output.ownAlternatives
    .map((entry) => v.safeParse(ownAlternative, entry))
    .flatMap((result) => (result.success ? [result.output] : []))
    .slice(0, MOST_OWN_ALTERNATIVES);
}
