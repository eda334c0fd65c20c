import type { NoteKind, Problem } from './note';

/** What something that was not imported is. */
export type SkippedWhat = 'conversation' | 'file';

/**
 * Why something was not imported: it could not be read (`Problem`), it is bigger than we read (`too-big`), it ends
 * too early (`cut-off`), its name would lead out of the archive (`unsafe-name`), it expands beyond all reason
 * (`bomb`), it is locked (`encrypted`), the export's own list names it but it is not there (`missing`), or the
 * zip's data is damaged (`damaged`).
 */
export type SkippedWhy =
  | Problem
  | 'too-big'
  | 'cut-off'
  | 'unsafe-name'
  | 'bomb'
  | 'encrypted'
  | 'missing'
  | 'damaged';

/** One thing that was not imported. */
export interface Skipped {
  what: SkippedWhat;
  why: SkippedWhy;
  /** A title, or a file's name; of a conversation without a title where it stands: `conversations-003.json #17`. */
  name: string;
}

/** How many things skipped are named one by one; beyond that they are only counted. */
export const MOST_NAMED = 500;

/** What an import did. All numbers count; reports of two parts of one import add up (see `addReports`). */
export interface Report {
  conversations: {
    /** Found in the export, read or not. Always the sum of the four below and of the skipped conversations. */
    found: number;
    added: number;
    /** There already, and replaced by a newer version. */
    updated: number;
    /** There already, as new or newer. */
    unchanged: number;
    /** Kept, but only as they came: they could not be read. */
    keptRaw: number;
  };
  /** Of the conversations added or updated. */
  messages: number;
  assets: {
    /** Pictures and files that messages point to and that are in the export. */
    found: number;
    /** Pointed to, and not in the export. */
    missing: number;
  };
  /** How often each note was made. */
  notes: Readonly<Partial<Record<NoteKind, number>>>;
  /** How many things were not imported, by reason. */
  skipped: Readonly<Partial<Record<SkippedWhy, number>>>;
  /** The first of them by name, at most MOST_NAMED. */
  named: readonly Skipped[];
}

export const EMPTY_REPORT: Report = {
  conversations: { found: 0, added: 0, updated: 0, unchanged: 0, keptRaw: 0 },
  messages: 0,
  assets: { found: 0, missing: 0 },
  notes: {},
  skipped: {},
  named: [],
};
