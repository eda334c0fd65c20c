import * as v from 'valibot';
import type { Conversation, Message } from '../../../core/archive/conversation';
import { fold, searchable } from '../../../core/archive/fold';
import { replaces } from '../../../core/archive/newer';
import type { Outcome } from '../../../core/archive/report';
import { wordsOf } from '../../../core/archive/words';
import type { Database } from './database';
import { writeParts } from './stored-parts';

const Stored = v.tuple([v.number(), v.nullable(v.number()), v.number(), v.number()]);
const Key = v.tuple([v.number()]);

/**
 * Stores a conversation, unless the archive has it already as new or newer. To be done within a transaction.
 *
 * @returns what became of it
 */
export function writeConversation(database: Database, conversation: Conversation): Outcome {
  const stored = database.row(
    Stored,
    'SELECT key, updated, messages, first FROM conversations WHERE id = ?',
    conversation.id,
  );
  if (stored === null) {
    insert(database, conversation);
    return 'added';
  }
  const [key, updated, messages, first] = stored;
  const incoming = { updated: conversation.updated, messages: conversation.messages.length };
  if (!replaces(incoming, { updated, messages })) return 'unchanged';
  remove(database, key, first, messages);
  insert(database, conversation);
  return 'updated';
}

function insert(database: Database, conversation: Conversation): void {
  const { messages } = conversation;
  const [first] = database.row(Key, 'SELECT coalesce(max(key), 0) + 1 FROM messages') ?? [1];
  const places = new Map(messages.map(({ id }, place) => [id, place]));
  const thread = new Map(conversation.thread.map((id, place) => [id, place]));
  const key = insertConversation(database, conversation, first, thread);
  for (const [place, message] of messages.entries()) {
    insertMessage(database, first + place, message, {
      conversation: key,
      date: message.created ?? conversation.updated ?? conversation.created,
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
  // In the index of words, a conversation's title goes under its key below zero.
  insertWords(database, -key, title);
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
  insertWords(database, key, wordsOf(message));
  if (parts.some(({ kind }) => kind === 'instructions' || kind === 'memory')) {
    database.run('INSERT INTO traces (message) VALUES (?)', key);
  }
}

function insertWords(database: Database, key: number, words: string): void {
  if (words === '') return;
  database.run('INSERT INTO words (rowid, text) VALUES (?, ?)', key, searchable(words));
}

function remove(database: Database, key: number, first: number, messages: number): void {
  const last = first + messages - 1;
  database.run('DELETE FROM words WHERE rowid = ? OR rowid BETWEEN ? AND ?', -key, first, last);
  database.run('DELETE FROM traces WHERE message BETWEEN ? AND ?', first, last);
  database.run('DELETE FROM contents WHERE message BETWEEN ? AND ?', first, last);
  database.run('DELETE FROM messages WHERE key BETWEEN ? AND ?', first, last);
  database.run('DELETE FROM conversations WHERE key = ?', key);
}
