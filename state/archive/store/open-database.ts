import { ArchiveError } from '../archive-problem';
import { ARCHIVE_FOLDER } from '../folders';
import { createDatabase, type Database } from './database';
import { migrate } from './schema';
import { sqliteCodeOf } from './sqlite-code';

/** The database, its journal, and room for one more. */
const FILES = 4;
/** SQLite does not find what a statement speaks of, or finds something else (https://sqlite.org/rescode.html). */
const STATEMENT_FAILED = 1;

declare global {
  // Read by SQLite when it starts.
  var sqlite3ApiConfig: { disable: { vfs: Record<string, boolean> } } | undefined;
}

let attempts = 0;
let started: ReturnType<typeof startSqlite> | undefined;

/** The archive's database, and how to let go of its files. */
export interface OpenedDatabase {
  database: Database;
  close(): void;
}

/**
 * Opens the archive's database, and makes it when there is none. Only in a worker, and in one at a time.
 *
 * @throws ArchiveError `newer-archive` or `unreadable-archive`; an error of SQLite or of the browser's files
 */
export async function openDatabase(): Promise<OpenedDatabase> {
  // Once a worker: every start takes memory of its own, which is not given back.
  started ??= startSqlite();
  const sqlite = await started.catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  const pool = await sqlite.installOpfsSAHPoolVfs({
    // A name that failed once is refused ever after.
    name: `${ARCHIVE_FOLDER}-${++attempts}`,
    directory: `/${ARCHIVE_FOLDER}`,
    initialCapacity: FILES,
    // Otherwise SQLite deletes the folder when it cannot open it: while another tab is still letting go of it, say.
    preserveOnInitFailure: true,
  });
  let database: Database | undefined;
  const close = () => {
    database?.close();
    pool.pauseVfs();
  };
  try {
    // A first opening that ended in the middle has left fewer.
    await pool.reserveMinimumCapacity(FILES);
    database = createDatabase(new pool.OpfsSAHPoolDb('/archive.sqlite3'));
    prepare(database);
    return { database, close };
  } catch (error) {
    close();
    throw error;
  }
}

async function startSqlite() {
  // The other ways into the private files want memory shared with a second worker, which extension pages do not get.
  globalThis.sqlite3ApiConfig = { disable: { vfs: { opfs: true, 'opfs-wl': true, kvvfs: true } } };
  const sqlite = await import('./sqlite');
  return sqlite.startSqlite();
}

/**
 * Settings of the connection, then today's shape.
 *
 * @throws ArchiveError `newer-archive` or `unreadable-archive`; an error of SQLite that another try may not have
 */
export function prepare(database: Database): void {
  // Nobody else may open it, so the write-ahead log needs no memory shared with others. With `normal`, a crash of the
  // machine may cost the last transactions, which the import then does again, but never the database. Large pages
  // halve the time of an import in Firefox, where each write goes to another process.
  database.script(`
    PRAGMA page_size = 16384;
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -16384;
  `);
  try {
    migrate(database);
  } catch (error) {
    if (sqliteCodeOf(error) !== STATEMENT_FAILED) throw error;
    throw new ArchiveError({ kind: 'unreadable-archive', detail: String(error) }, { cause: error });
  }
}
