import type { Conversation } from '../../../../core/archive/conversation';
import { readConversation as readRaw } from '../../../../core/archive/parse-conversation';
import { createDatabase, type Database } from '../../../../state/archive/store/database';
import { prepare } from '../../../../state/archive/store/open-database';
import { startSqlite } from '../../../../state/archive/store/sqlite';
import { createWordIndex } from '../../../../state/archive/store/word-index';
import { writeConversation } from '../../../../state/archive/store/write-conversation';

let sqliteStarted: ReturnType<typeof startSqlite> | undefined;

/** The archive's database as the worker has it, but in memory. */
export async function memoryDatabase(): Promise<Database> {
  const database = await emptyDatabase();
  prepare(database);
  return database;
}

/** A database without anything in it. */
export async function emptyDatabase(): Promise<Database> {
  sqliteStarted ??= startSqlite();
  const sqlite = await sqliteStarted;
  return createDatabase(new sqlite.oo1.DB(':memory:'));
}

/** Stores conversations, and says what became of each. */
export function write(database: Database, ...conversations: readonly Conversation[]) {
  const index = createWordIndex(database);
  database.begin();
  const outcomes = conversations.map((one) => writeConversation(database, index, one));
  index.store();
  database.commit();
  return outcomes;
}

/** A conversation as the export has it, read. */
export function read(raw: unknown): Conversation {
  const result = readRaw(raw);
  if ('problem' in result) throw new Error(result.problem);
  return result.conversation;
}

/** A conversation in which these were said in turn. */
export function talk(
  id: string,
  said: readonly string[],
  changes: Partial<Conversation> = {},
): Conversation {
  const messages = said.map((markdown, place) => ({
    id: `${id}-${place}`,
    parent: place === 0 ? null : `${id}-${place - 1}`,
    role: place % 2 === 0 ? ('person' as const) : ('assistant' as const),
    name: null,
    created: null,
    model: null,
    hidden: false,
    parts: [{ kind: 'text' as const, markdown }],
  }));
  return {
    id,
    title: '',
    created: 1,
    updated: 1,
    model: null,
    gpt: null,
    project: null,
    archived: false,
    starred: false,
    messages,
    thread: messages.map((message) => message.id),
    ...changes,
  };
}
