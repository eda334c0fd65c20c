import { isPlainObject } from '../repair';
import type { Conversation, Message } from './conversation';
import { digest } from './digest';
import { findThread } from './find-thread';
import type { Note, Problem } from './note';
import { readMessage } from './read-message';
import { readTree, type Tree } from './read-tree';
import { createReader, momentIn, type Raw, type Reader, textOrNull } from './reader';

/** What became of one element of the export. */
export type ReadConversation =
  | { conversation: Conversation; notes: readonly Note[] }
  | { problem: Problem };

/**
 * A conversation out of anything. It never throws; what is damaged is mended and noted, and every message that is
 * there is kept, those of branches included.
 *
 * @param raw an element of the export's array, parsed; nested no deeper than the splitter lets through
 */
export function readConversation(raw: unknown): ReadConversation {
  if (!isPlainObject(raw)) return { problem: 'not-an-object' };
  if (!isPlainObject(raw.mapping)) {
    const other = Array.isArray(raw.chat_messages) || Array.isArray(raw.responses);
    return { problem: other ? 'another-format' : 'no-mapping' };
  }
  const reader = createReader();
  const tree = readTree(reader, raw.mapping, raw.current_node);
  const { messages, nearest } = readMessages(reader, tree);
  const current = tree.current === null ? null : (nearest.get(tree.current) ?? null);
  const { thread, asGiven } = findThread(messages, current);
  if (!asGiven) reader.note('no-current');
  const gizmos = [raw.gizmo_id, raw.conversation_template_id].map((id) => reader.text(id));
  const conversation: Conversation = {
    id: idOf(reader, raw, messages),
    title: reader.text(raw.title).trim(),
    created: momentIn(raw.create_time),
    updated: momentIn(raw.update_time),
    model: textOrNull(reader, raw.default_model_slug),
    gpt: gizmos.find((id) => id.startsWith('g-') && !id.startsWith('g-p-')) ?? null,
    project: gizmos.find((id) => id.startsWith('g-p-')) ?? null,
    archived: raw.is_archived === true,
    starred: raw.is_starred === true || typeof raw.pinned_time === 'number',
    messages,
    thread,
  };
  return { conversation, notes: reader.notes };
}

/** The messages, and for every node the id of the message it is or stands under. */
function readMessages(reader: Reader, tree: Tree) {
  const messages: Message[] = [];
  const nearest = new Map<string, string | null>();
  const unused = createUnusedId();
  for (const { id, raw, parent } of tree.nodes) {
    const above = parent === null ? null : (nearest.get(parent) ?? null);
    nearest.set(id, above);
    if (!isPlainObject(raw.message)) {
      if (raw.message != null) reader.note('no-message', reader.text(id));
      continue;
    }
    const own = unused(reader.text(id));
    nearest.set(id, own);
    messages.push(readMessage(reader, own, above, raw.message));
  }
  return { messages, nearest };
}

/** Two ids may become one when broken characters are mended; then the later one gets a number. */
function createUnusedId(): (id: string) => string {
  const counts = new Map<string, number>();
  return (id) => {
    let count = counts.get(id) ?? 1;
    let unused = id;
    while (counts.has(unused)) unused = `${id} (${++count})`;
    counts.set(id, count).set(unused, 1);
    return unused;
  };
}

/** Its own id, or one made of all that it says: no other has it, and the same conversation has it again. */
function idOf(reader: Reader, raw: Raw, messages: readonly Message[]): string {
  const given = reader.text(raw.conversation_id) || reader.text(raw.id);
  if (given !== '') return given;
  reader.note('no-id');
  const said = [reader.text(raw.title), momentIn(raw.create_time), messages];
  return `no-id ${messages[0]?.id.slice(0, 100) ?? ''} ${digest(JSON.stringify(said))}`;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** A conversation out of the bytes of one element (see split.ts). Like readConversation, it never throws. */
export function readElement(bytes: Uint8Array): ReadConversation {
  const { text, broken } = decoded(bytes);
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { problem: 'not-json' };
  }
  const read = readConversation(raw);
  if (!broken || 'problem' in read) return read;
  return { ...read, notes: [...read.notes, { kind: 'broken-text', detail: '' }] };
}

function decoded(bytes: Uint8Array): { text: string; broken: boolean } {
  try {
    return { text: strict.decode(bytes), broken: false };
  } catch {
    return { text: lenient.decode(bytes), broken: true };
  }
}
