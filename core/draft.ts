const SPACES = /[^\S\n]/gu;
const INVISIBLE = /[\u200B\u2060\uFEFF]/gu;

/**
 * A draft as other assistants get it: line ends as `\n`, every kind of space an ordinary one, nothing invisible but what
 * joins emoji and letters (U+200D, U+200C), halves of characters replaced, and at most one empty line in a row.
 */
export function plainDraft(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
