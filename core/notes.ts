/** Of a slip's note, in UTF-16 code units. */
export const LONGEST_NOTE = 2000;

/**
 * A note as it is stored. It stays the text that was typed, markup and all; only half a character (a lone surrogate, which
 * no file and no other device could take) becomes the sign for one that is missing.
 *
 * @throws RangeError when it is longer than LONGEST_NOTE: nothing of it is cut off silently
 */
export function noteFrom(typed: string): string {
  if (typed.length > LONGEST_NOTE) throw new RangeError(`A note has ${LONGEST_NOTE} units at most`);
  return typed.toWellFormed();
}
