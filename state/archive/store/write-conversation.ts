import * as v from 'valibot';
import type { Conversation, Message } from '../../../core/archive/conversation';
import { fold } from '../../../core/archive/fold';
import { replaces } from '../../../core/archive/newer';
import type { Outcome } from '../../../core/archive/report';
import { wordsOf } from '../../../core/archive/words';
import { sameValue } from '../../../core/canonical';
import type { Database } from './database';
import { readConversation } from './read-conversation';
import { writeParts } from './stored-parts';
import type { WordIndex } from './word-index';

const moment = v.nullable(v.number());
const Stored = v.tuple([v.number(), moment, moment, v.number(), v.number()]);
const Dated = v.tuple([v.number(), moment]);
const Key = v.tuple([v.number()]);

/**
 * Stores a conversation, unless the archive has it already as new or newer. To be done within a transaction.
 *
 * @param index to be stored at the end of the transaction
 * @param again whether the one that is there may come from a damaged copy: what differs then takes its place, too
 * @returns what became of it
 */
export function writeConversation(
  database: Database,
  index: WordIndex,
  conversation: Conversation,
  again = false,
): Outcome {
  const stored = database.row(
    Stored,
    'SELECT key, created, updated, messages, first FROM conversations WHERE id = ?',
    conversation.id,
  );
  if (stored === null) {
    insert(database, index, conversation);
    return 'added';
  }
  const [key, created, updated, messages, first] = stored;
  const incoming = { updated: conversation.updated, messages: conversation.messages.length };
  const differs = () =>
    conversation.updated === updated &&
    !sameValue(readConversation(database, conversation.id), conversation);
  const isBetter = replaces(incoming, { updated, messages }) || (again && differs());
  if (!isBetter) return 'unchanged';
  index.removeTitle(key, updated ?? created);
  remove(database, index, key, first, messages);
  insert(database, index, conversation);
  return 'updated';
}

function insert(database: Database, index: WordIndex, conversation: Conversation): void {
  const { messages } = conversation;
  const [first] = database.row(Key, 'SELECT coalesce(max(key), 0) + 1 FROM messages') ?? [1];
  const places = new Map(messages.map(({ id }, place) => [id, place]));
  const thread = new Map(conversation.thread.map((id, place) => [id, place]));
  const key = insertConversation(database, conversation, first, thread);
  index.addTitle(key, conversation.updated ?? conversation.created, conversation.title);
  for (const [place, message] of messages.entries()) {
    const date = message.created ?? conversation.updated ?? conversation.created;
    index.addMessage(first + place, date, message.role, wordsOf(message));
    insertMessage(database, first + place, message, {
      conversation: key,
      date,
      parent: message.parent === null ? null : (places.get(message.parent) ?? null),
      thread: thread.get(message.id) ?? null,
    });
  }
}

function insertConversation(
  database: Database,
  conversation: Conversation,
  first: number,
  thread: ReadonlyMap<string, number>,
): number {
  const { id, title, created, updated, model, gpt, project, archived, starred } = conversation;
  const order = fold(title);
  const shown = conversation.messages.filter((one) => !one.hidden && thread.has(one.id)).length;
  const values = [id, title, order, created, updated, model, gpt, project, archived, starred];
  const [key] = database.row(
    Key,
    `INSERT INTO conversations (id, title, title_order, created, updated, model, gpt, project, archived, starred,
      first, messages, shown) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING key`,
    ...values,
    first,
    conversation.messages.length,
    shown,
  ) ?? [0];
  return key;
}

interface Surroundings {
  conversation: number;
  date: number | null;
  parent: number | null;
  thread: number | null;
}

function insertMessage(
  database: Database,
  key: number,
  message: Message,
  { conversation, date, parent, thread }: Surroundings,
): void {
  const { id, role, name, created, model, hidden, parts } = message;
  database.run(
    `INSERT INTO messages (key, conversation, date, role, hidden, created, parent, thread, name, model, id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[key, conversation, date, role, hidden, created, parent, thread, name, model, id],
  );
  database.run('INSERT INTO contents (message, parts) VALUES (?, ?)', key, writeParts(parts));
  if (parts.some(({ kind }) => kind === 'instructions' || kind === 'memory')) {
    database.run('INSERT INTO traces (message) VALUES (?)', key);
  }
}

function remove(
  database: Database,
  index: WordIndex,
  key: number,
  first: number,
  messages: number,
): void {
  const last = first + messages - 1;
  const dated = 'SELECT key, date FROM messages WHERE key BETWEEN ? AND ?';
  for (const message of database.rows(Dated, dated, first, last)) index.removeMessage(...message);
  database.run('DELETE FROM traces WHERE message BETWEEN ? AND ?', first, last);
  database.run('DELETE FROM contents WHERE message BETWEEN ? AND ?', first, last);
  database.run('DELETE FROM messages WHERE key BETWEEN ? AND ?', first, last);
  database.run('DELETE FROM conversations WHERE key = ?', key);
}
