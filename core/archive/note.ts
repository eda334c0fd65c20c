/**
 * What had to be mended or could not be understood in a conversation that was read all the same.
 *
 * - `no-id`: it had none; it got one made of its first message and of all that it says
 * - `circle`: messages were each other's ancestors; the circle was opened
 * - `lost-parent`: a message answers one that is not there; it stands as a first one
 * - `no-current`: the last message of the thread was not given, not there or led nowhere; the newest end was taken
 * - `no-message`: a node that is not one, left out (the raw conversation has it)
 * - `unknown-content`: a kind of content we have no reading for, kept as it is
 * - `broken-text`: halves of characters, or bytes that are no UTF-8, replaced by U+FFFD
 */
export const NOTE_KINDS = [
  'no-id',
  'circle',
  'lost-parent',
  'no-current',
  'no-message',
  'unknown-content',
  'broken-text',
] as const;

export type NoteKind = (typeof NOTE_KINDS)[number];

/** One note. `detail` names what it is about: a message's id or a content type; empty when it is about the whole. */
export interface Note {
  kind: NoteKind;
  detail: string;
}

/** Whether something could not be taken over, so that the conversation is to be kept as it came, too. */
export function needsRaw(notes: readonly Note[]): boolean {
  return notes.some(({ kind }) => kind === 'no-message' || kind === 'broken-text');
}

/**
 * Why something was not read as a conversation:
 * `not-json`, `not-an-object`, `no-mapping` (no messages where they should be), or `another-format` (of Claude, say).
 */
export const PROBLEMS = ['not-json', 'not-an-object', 'no-mapping', 'another-format'] as const;

export type Problem = (typeof PROBLEMS)[number];
