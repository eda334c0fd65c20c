import { entityText } from './entities';
import type { Cursor } from './lines';

/** The addresses that names stand for; as they were written. */
export type References = Map<string, string>;

/** CommonMark 4.7: a name has at most so many signs. */
export const LONGEST_NAME = 999;

/** The name of a reference, as it is compared: `Foo  bar` is `foo bar`. */
export function referenceName(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Takes a line `[name]: address "title"`; the first of a name counts. Whether there was one. */
export function readReference(cursor: Cursor, references: References): boolean {
  const found =
    /^ {0,3}\[([^[\]]+)\]:[ \t]*(<[^<>]*>|[^\s<]\S*)[ \t]*(?:["'(].*["')])?[ \t]*$/.exec(
      cursor.lines[cursor.at] ?? '',
    );
  if (found === null) return false;
  const [, label = '', address = ''] = found;
  const name = referenceName(label);
  if (name === '') return false;
  if (!references.has(name)) references.set(name, addressIn(address));
  cursor.at += 1;
  return true;
}

/** The address as it is meant: without angle brackets, escapes and entities. */
export function addressIn(source: string): string {
  return source
    .replace(/^<|>$/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(?:#\d+|#x[a-f\d]+|\w+);/gi, entityText);
}
