import * as v from 'valibot';
import { TOKENIZER } from '../../../core/archive/fold';
import { ArchiveError } from '../archive-problem';
import type { Database } from './database';

const INDEX = `text, content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = "${TOKENIZER}"`;

// Times are epoch milliseconds. A message's key is its conversation's `first` and its place in it, so that a
// conversation is one stretch of each table. What is long lies apart from what is looked through. `words` and `titles`
// keep an index only, no text, by the places of place-in-time.ts. FTS5 gathers 8 MB of words, not 1, before it writes a
// piece of the index that has to be merged later (`hashsize` in SQLite's fts5_config.c; its manual leaves it out).
// `traces` are the messages that hold custom instructions or memories.
const FIRST = `
  CREATE TABLE conversations (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    title_order TEXT NOT NULL,
    created INTEGER,
    updated INTEGER,
    model TEXT,
    gpt TEXT,
    project TEXT,
    archived INTEGER NOT NULL,
    starred INTEGER NOT NULL,
    first INTEGER NOT NULL,
    messages INTEGER NOT NULL,
    shown INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX conversations_by_updated ON conversations (coalesce(updated, created, 0) DESC, key);
  CREATE INDEX conversations_by_created ON conversations (coalesce(created, updated, 0) DESC, key);
  CREATE INDEX conversations_by_title ON conversations (title_order, key);
  CREATE TABLE messages (
    key INTEGER PRIMARY KEY,
    conversation INTEGER NOT NULL,
    date INTEGER,
    role TEXT NOT NULL,
    hidden INTEGER NOT NULL,
    created INTEGER,
    parent INTEGER,
    thread INTEGER,
    name TEXT,
    model TEXT,
    id TEXT NOT NULL
  ) STRICT;
  CREATE TABLE contents (message INTEGER PRIMARY KEY, parts TEXT NOT NULL) STRICT;
  CREATE TABLE traces (message INTEGER PRIMARY KEY) STRICT;
  CREATE VIRTUAL TABLE words USING fts5(${INDEX});
  CREATE VIRTUAL TABLE titles USING fts5(${INDEX});
  INSERT INTO words (words, rank) VALUES ('hashsize', 8388608);
  CREATE TABLE raws (
    key INTEGER PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE,
    conversation TEXT UNIQUE,
    name TEXT NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE TABLE exports (
    key INTEGER PRIMARY KEY,
    fingerprint TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    finished INTEGER,
    report TEXT NOT NULL
  ) STRICT;
  CREATE TABLE entries (
    export INTEGER NOT NULL,
    path TEXT NOT NULL,
    elements INTEGER NOT NULL,
    finished INTEGER NOT NULL,
    PRIMARY KEY (export, path)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE assets (
    id TEXT NOT NULL,
    export INTEGER NOT NULL,
    path TEXT NOT NULL,
    name TEXT,
    PRIMARY KEY (id, export)
  ) STRICT, WITHOUT ROWID;
`;

/** One step a version: the first makes version 1 out of an empty database. Steps that were released never change. */
const STEPS: readonly string[] = [FIRST];

/** The version of the shape written today. */
export const ARCHIVE_VERSION = STEPS.length;

const Count = v.tuple([v.number()]);

/**
 * Brings a database to today's shape, a step at a time and each step whole.
 *
 * @param steps for tests of the walk; otherwise the archive's own
 * @throws ArchiveError `newer-archive` when a newer Adieu has written it; nothing is touched then
 */
export function migrate(database: Database, steps: readonly string[] = STEPS): void {
  const [version] = database.row(Count, 'PRAGMA user_version') ?? [0];
  if (version > steps.length) throw new ArchiveError({ kind: 'newer-archive' });
  for (const [place, step] of steps.entries()) {
    if (place < version) continue;
    database.whole(() => database.script(`${step}; PRAGMA user_version = ${place + 1};`));
  }
}
