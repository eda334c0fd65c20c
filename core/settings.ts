import type { DateText } from './calendar';
import type { CarryOverMode } from './carry-over';
import { READY_EXCEPTIONS } from './exceptions';
import type { Frequency } from './frequency';
import type { Level } from './level';
import type { Window } from './schedule';
import { NO_WEEKLY_NOTE, type WeeklyNote } from './weekly-note';

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
