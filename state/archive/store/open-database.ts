import { ArchiveError } from '../archive-problem';
import { ARCHIVE_FOLDER } from '../folders';
import { createDatabase, type Database } from './database';
import { migrate } from './schema';

/** The database, its journal, and room for one more. */
const FILES = 4;

declare global {
  // Read by SQLite when it starts.
  var sqlite3ApiConfig: { disable: { vfs: Record<string, boolean> } } | undefined;
}

let attempts = 0;

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
  // The other ways into the private files want memory shared with a second worker, which extension pages do not get.
  globalThis.sqlite3ApiConfig = { disable: { vfs: { opfs: true, 'opfs-wl': true, kvvfs: true } } };
  const { startSqlite } = await import('./sqlite');
  const sqlite = await startSqlite();
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
    database = createDatabase(new pool.OpfsSAHPoolDb('/archive.sqlite3'));
    prepare(database);
    return { database, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** Settings of the connection, then today's shape. */
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
    if (error instanceof ArchiveError) throw error;
    throw new ArchiveError({ kind: 'unreadable-archive', detail: String(error) }, { cause: error });
  }
}
