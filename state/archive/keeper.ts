import { type Lock, patiently, takeLock } from './archive-lock';
import { ARCHIVE_FOLDER, privateFiles, removeArchive, SAVED_FOLDER } from './folders';
import { hasFolder, removeFolder } from './private-files';
import type { Database } from './store/database';
import { type OpenedDatabase, openDatabase } from './store/open-database';

/** Holds the database open, for one tab at a time. */
export interface Keeper {
  /** The database, or null when nothing was ever imported: looking makes none. */
  existing(): Promise<Database | null>;
  /** The database, made when there is none. */
  database(): Promise<Database>;
  /** Where files lie until the person has saved them; emptied when the archive is opened. */
  savedFolder(): Promise<FileSystemDirectoryHandle>;
  /** Lets go of the disk. */
  close(): Promise<void>;
  /** Deletes every file that the archive has on the disk. */
  erase(): Promise<void>;
}

/** All its methods throw ArchiveError `open-elsewhere` or `no-storage`. */
export function createKeeper(): Keeper {
  let opened: Promise<Opened> | undefined;
  /** Done when nothing is being closed or erased: whoever looks meanwhile would make the archive anew. */
  let leaving: Promise<unknown> = Promise.resolve();

  async function database(): Promise<Database> {
    await leaving;
    opened ??= open();
    try {
      return (await opened).database;
    } catch (error) {
      opened = undefined;
      throw error;
    }
  }

  /** Closes the database. @returns the lock, still held, or null when nothing was open */
  async function letGo(): Promise<Lock | null> {
    const closing = await opened?.catch(() => undefined);
    opened = undefined;
    closing?.close();
    return closing?.lock ?? null;
  }

  function leave(work: () => Promise<void>): Promise<void> {
    const left = work();
    leaving = left.catch(() => undefined);
    return left;
  }

  return {
    async existing() {
      await leaving;
      if (opened !== undefined) return database();
      return (await hasFolder(await privateFiles(), ARCHIVE_FOLDER)) ? database() : null;
    },
    database,
    async savedFolder() {
      return (await privateFiles()).getDirectoryHandle(SAVED_FOLDER, { create: true });
    },
    close: () => leave(async () => (await letGo())?.release()),
    erase: () =>
      leave(async () => {
        const lock = (await letGo()) ?? (await takeLock());
        try {
          await patiently(removeArchive);
        } finally {
          await lock.release();
        }
      }),
  };
}

type Opened = OpenedDatabase & { lock: Lock };

async function open(): Promise<Opened> {
  const lock = await takeLock();
  try {
    const root = await privateFiles();
    await patiently(() => removeFolder(root, SAVED_FOLDER));
    return { ...(await patiently(openDatabase)), lock };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
