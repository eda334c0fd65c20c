import * as v from 'valibot';
import { NOTE_KINDS, type Note, type NoteKind, PROBLEMS } from './note';

/**
 * Why something was not imported: it could not be read (the problems of note.ts), it is bigger than we read
 * (`too-big`) or nested deeper (`too-deep`), it ends too early (`cut-off`), its name would lead out of the archive
 * (`unsafe-name`), it expands beyond all reason (`bomb`), it is locked (`encrypted`), the export's own list names it
 * but it is not there (`missing`), the zip's data are damaged (`damaged`), the zip has
 * more files than we look through (`too-many-files`), it is a zip within the zip (`zip-within`),
 * a picture or file that no conversation that was given mentions (`unmentioned`),
 * or a file of the export that the archive has no use for (`not-read`).
 */
export const SKIPPED_WHY = [
  ...PROBLEMS,
  'too-big',
  'too-deep',
  'cut-off',
  'unsafe-name',
  'bomb',
  'encrypted',
  'missing',
  'damaged',
  'too-many-files',
  'zip-within',
  'unmentioned',
  'not-read',
] as const;

export type SkippedWhy = (typeof SKIPPED_WHY)[number];

/** One thing that was not imported. */
export interface Skipped {
  what: 'conversation' | 'file';
  why: SkippedWhy;
  /** A title, or a file's name; of a conversation without a title where it stands: `conversations-003.json #17`. */
  name: string;
}

/** How many things skipped are named one by one; beyond that they are only counted. */
export const MOST_NAMED = 500;

/** What became of a conversation that was read: `unchanged` was there already, as new or newer (see newer.ts). */
export type Outcome = 'added' | 'updated' | 'unchanged';

type Counts<Kind extends string> = Readonly<Partial<Record<Kind, number>>>;

/** What an import did. All numbers count; reports of two parts of one import add up (see `addReports`). */
export interface Report {
  /** Their sum is what was found in the export. */
  conversations: Readonly<Record<Outcome | 'skipped', number>>;
  /** How many of the skipped conversations are kept as they came, for later. */
  keptRaw: number;
  /** Of the conversations added or updated. */
  messages: number;
  /** What messages point to: in the export or not. */
  assets: Readonly<Record<'found' | 'missing', number>>;
  notes: Counts<NoteKind>;
  /** Conversations and files. */
  skipped: Counts<SkippedWhy>;
  /** The first of what was skipped by name, at most MOST_NAMED. */
  named: readonly Skipped[];
}

export const EMPTY_REPORT: Report = {
  conversations: { added: 0, updated: 0, unchanged: 0, skipped: 0 },
  keptRaw: 0,
  messages: 0,
  assets: { found: 0, missing: 0 },
  notes: {},
  skipped: {},
  named: [],
};

/** The report of two parts of one import, in order. Associative, so an import can stop and go on at any point. */
export function addReports(one: Report, other: Report): Report {
  return {
    conversations: {
      added: one.conversations.added + other.conversations.added,
      updated: one.conversations.updated + other.conversations.updated,
      unchanged: one.conversations.unchanged + other.conversations.unchanged,
      skipped: one.conversations.skipped + other.conversations.skipped,
    },
    keptRaw: one.keptRaw + other.keptRaw,
    messages: one.messages + other.messages,
    assets: {
      found: one.assets.found + other.assets.found,
      missing: one.assets.missing + other.assets.missing,
    },
    notes: sum(NOTE_KINDS, one.notes, other.notes),
    skipped: sum(SKIPPED_WHY, one.skipped, other.skipped),
    named: [...one.named, ...other.named].slice(0, MOST_NAMED),
  };
}

function sum<Kind extends string>(
  kinds: readonly Kind[],
  one: Counts<Kind>,
  other: Counts<Kind>,
): Counts<Kind> {
  const counts: Partial<Record<Kind, number>> = {};
  for (const kind of kinds) {
    const count = (one[kind] ?? 0) + (other[kind] ?? 0);
    if (count > 0) counts[kind] = count;
  }
  return counts;
}

/** The report of one conversation that was read. */
export function reportOf(outcome: Outcome, messages: number, notes: readonly Note[]): Report {
  const counts: Partial<Record<NoteKind, number>> = {};
  for (const { kind } of notes) counts[kind] = (counts[kind] ?? 0) + 1;
  return {
    ...EMPTY_REPORT,
    conversations: { ...EMPTY_REPORT.conversations, [outcome]: 1 },
    messages: outcome === 'unchanged' ? 0 : messages,
    notes: counts,
  };
}

/** The report of one thing that was not imported. */
export function reportOfSkipped(skipped: Skipped, keptRaw: boolean): Report {
  const isConversation = skipped.what === 'conversation';
  return {
    ...EMPTY_REPORT,
    conversations: { ...EMPTY_REPORT.conversations, skipped: isConversation ? 1 : 0 },
    keptRaw: keptRaw ? 1 : 0,
    skipped: { [skipped.why]: 1 },
    named: [skipped],
  };
}

/** The report of files that were left aside, all for the same reason. */
export function reportOfFiles(why: SkippedWhy, names: readonly string[]): Report {
  if (names.length === 0) return EMPTY_REPORT;
  const named = names.slice(0, MOST_NAMED).map((name) => ({ what: 'file' as const, why, name }));
  return { ...EMPTY_REPORT, skipped: { [why]: names.length }, named };
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const counts = <Kind extends string>(kinds: readonly Kind[]) => v.record(v.picklist(kinds), count);

const report = v.object({
  conversations: v.object({ added: count, updated: count, unchanged: count, skipped: count }),
  keptRaw: count,
  messages: count,
  assets: v.object({ found: count, missing: count }),
  notes: counts(NOTE_KINDS),
  skipped: counts(SKIPPED_WHY),
  named: v.array(
    v.object({
      what: v.picklist(['conversation', 'file']),
      why: v.picklist(SKIPPED_WHY),
      name: v.string(),
    }),
  ),
});

/** A report as it was stored, or null when it is none (any more). */
export function readReport(raw: unknown): Report | null {
  const result = v.safeParse(report, raw);
  return result.success ? result.output : null;
}
