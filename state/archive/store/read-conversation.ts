import * as v from 'valibot';
import type { Conversation, Message } from '../../../core/archive/conversation';
import type { Database } from './database';
import { readParts } from './stored-parts';

const moment = v.nullable(v.number());
const text = v.nullable(v.string());
const yes = v.pipe(
  v.number(),
  v.transform((stored) => stored !== 0),
);

const Head = v.tuple([
  v.string(),
  v.string(),
  moment,
  moment,
  text,
  text,
  text,
  yes,
  yes,
  v.number(),
  v.number(),
]);

export const ROLES = ['person', 'assistant', 'tool', 'system'] as const;
const maybe = v.nullable(v.number());
const Line = v.tuple([
  v.string(),
  v.picklist(ROLES),
  text,
  moment,
  text,
  yes,
  maybe,
  maybe,
  v.nullable(v.string()),
]);

/** The conversation with this id as it was written, or null. */
export function readConversation(database: Database, wanted: string): Conversation | null {
  const head = database.row(
    Head,
    `SELECT id, title, created, updated, model, gpt, project, archived, starred, first, messages
      FROM conversations WHERE id = ?`,
    wanted,
  );
  if (head === null) return null;
  const [id, title, created, updated, model, gpt, project, archived, starred, first, count] = head;
  const { messages, thread } = readMessages(database, first, count);
  return {
    ...{ id, title, created, updated, model, gpt, project, archived, starred },
    messages,
    thread,
  };
}

function readMessages(database: Database, first: number, count: number) {
  const lines = database.rows(
    Line,
    `SELECT id, role, name, created, model, hidden, parent, thread, parts
      FROM messages LEFT JOIN contents ON message = key WHERE key BETWEEN ? AND ? ORDER BY key`,
    first,
    first + count - 1,
  );
  const thread: string[] = [];
  const messages = lines.map((line): Message => {
    const [id, role, name, created, model, hidden, parent, place, parts] = line;
    if (place !== null) thread[place] = id;
    const above = parent === null ? null : (lines[parent]?.[0] ?? null);
    return { id, parent: above, role, name, created, model, hidden, parts: readParts(parts ?? '') };
  });
  return { messages, thread };
}
