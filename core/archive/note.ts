/**
 * What had to be mended or could not be understood in a conversation that was read all the same.
 *
 * - `no-id`: it had none; it got one made from its content
 * - `circle`: messages were each other's ancestors; the circle was opened
 * - `lost-parent`: a message answers one that is not there; it stands as a first one
 * - `no-current`: the last message of the thread was not given or not there; the newest end was taken
 * - `no-message`: a node that is not one, left out (the raw conversation has it)
 * - `unknown-content`: a kind of content we have no reading for, kept as it is
 * - `too-deep`: content nested so deep that it cannot be written down, left out (the raw conversation has it)
 * - `broken-text`: halves of characters, or bytes that are no UTF-8, replaced by U+FFFD
 */
export type NoteKind =
  | 'no-id'
  | 'circle'
  | 'lost-parent'
  | 'no-current'
  | 'no-message'
  | 'unknown-content'
  | 'too-deep'
  | 'broken-text';

/** One note. `detail` names what it is about: a message's id or a content type; empty when it is about the whole. */
export interface Note {
  kind: NoteKind;
  detail: string;
}

/**
 * Why something was not read as a conversation:
 * `not-json`, `not-an-object`, `no-mapping` (no messages where they should be), or `another-format` (of Claude, say).
 */
export type Problem = 'not-json' | 'not-an-object' | 'no-mapping' | 'another-format';
