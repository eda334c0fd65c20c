import { isPlainObject } from '../repair';
import type { Note, NoteKind } from './note';

/** An object from outside, whose fields may be anything. */
export type Raw = Readonly<Record<string, unknown>>;

const EMPTY: Raw = {};

/** The object, or an empty one in its place. */
export function objectIn(raw: unknown): Raw {
  return isPlainObject(raw) ? raw : EMPTY;
}

/** The list, or an empty one in its place. */
export function listIn(raw: unknown): readonly unknown[] {
  return Array.isArray(raw) ? raw : [];
}

/** The number, when it is one that counts something: not negative, finite. Otherwise null. */
export function amountIn(raw: unknown): number | null {
  return typeof raw === 'number' && Number.isFinite(raw) && raw >= 0 ? raw : null;
}

/** The last moment a Date can hold, in milliseconds (ECMA-262, time values). */
const LAST_MOMENT = 8.64e15;

/** Epoch milliseconds out of the export's epoch seconds; null for anything else. */
export function momentIn(raw: unknown): number | null {
  const seconds = amountIn(raw);
  if (seconds === null || seconds * 1000 > LAST_MOMENT) return null;
  return Math.round(seconds * 1000);
}

/** Reads the texts of one conversation, and gathers the notes on it. */
export interface Reader {
  /** The text, or an empty one in place of anything else. Always well-formed and without U+0000. */
  text(raw: unknown): string;
  note(kind: NoteKind, detail?: string): void;
  /**
   * Whether words that are written once in the export may be added to a text once more. A hostile conversation could
   * let a mark of three characters stand for a million of them, a million times.
   */
  mayAdd(length: number): boolean;
  readonly notes: readonly Note[];
}

/** How many notes of one kind a conversation gets; a hostile one could ask for millions. */
const MOST_NOTES = 100;

/** How many characters are added to a conversation's texts: many times what the longest ones cite. */
const MOST_ADDED = 32_000_000;

export function createReader(): Reader {
  const notes: Note[] = [];
  const counts = new Map<NoteKind, number>();
  let left = MOST_ADDED;

  function note(kind: NoteKind, detail = ''): void {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count <= MOST_NOTES) notes.push({ kind, detail });
  }

  function text(raw: unknown): string {
    if (typeof raw !== 'string') return '';
    if (raw.isWellFormed() && !raw.includes('\0')) return raw;
    // Half a character cannot be written as UTF-8, and SQLite ends a text at U+0000.
    if (!counts.has('broken-text')) note('broken-text');
    return raw.toWellFormed().replaceAll('\0', '\u{fffd}');
  }

  function mayAdd(length: number): boolean {
    if (length > left) return false;
    left -= length;
    return true;
  }

  return { text, note, mayAdd, notes };
}

/** The text, or null where there is none. */
export function textOrNull(reader: Reader, raw: unknown): string | null {
  return reader.text(raw) || null;
}
