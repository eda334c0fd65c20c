import { type Lock, patiently, takeLock } from './archive-lock';
import { ARCHIVE_FOLDER, privateFiles, removeArchive, SAVED_FOLDER } from './folders';
import { hasFolder, removeEntry } from './private-files';
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
  /** Deletes every file that the archive has on the disk. */
  erase(): Promise<void>;
}

/** All its methods throw ArchiveError `open-elsewhere` or `no-storage`. */
export function createKeeper(): Keeper {
  /** What is open, or null where somebody looked and there was none. */
  let opened: Promise<Opened | null> | undefined;
  /** Done when nothing is being erased: whoever looks meanwhile would make the archive anew. */
  let erasing: Promise<unknown> = Promise.resolve();

  /** @param make whether one is made when there is none */
  async function opening(make: true): Promise<Database>;
  async function opening(make: boolean): Promise<Database | null>;
  async function opening(make: boolean): Promise<Database | null> {
    await erasing;
    opened ??= open(make);
    const mine = opened;
    const found = await mine.catch((error: unknown) => {
      if (opened === mine) opened = undefined;
      throw error;
    });
    if (found !== null) return found.database;
    if (opened === mine) opened = undefined;
    // Somebody was only looking, and whoever imports came a moment later.
    return make ? opening(make) : null;
  }

  /** Closes the database. @returns the lock, still held, or null when nothing was open */
  async function letGo(): Promise<Lock | null> {
    const closing = await opened?.catch(() => undefined);
    opened = undefined;
    closing?.close();
    return closing?.lock ?? null;
  }

  async function erase(): Promise<void> {
    const lock = (await letGo()) ?? (await takeLock());
    try {
      await patiently(removeArchive);
    } finally {
      await lock.release();
    }
  }

  return {
    async existing() {
      await erasing;
      const isOpen = opened !== undefined;
      const isThere = isOpen || (await hasFolder(await privateFiles(), ARCHIVE_FOLDER));
      return isThere ? opening(false) : null;
    },
    database: () => opening(true),
    async savedFolder() {
      return (await privateFiles()).getDirectoryHandle(SAVED_FOLDER, { create: true });
    },
    erase() {
      const erased = erase();
      erasing = erased.catch(() => undefined);
      return erased;
    },
  };
}

type Opened = OpenedDatabase & { lock: Lock };

/** @returns null when there is none, and none is to be made */
async function open(make: boolean): Promise<Opened | null> {
  const lock = await takeLock();
  try {
    const root = await privateFiles();
    // Asked anew: another tab may have erased it while this one waited for the lock.
    if (!make && !(await hasFolder(root, ARCHIVE_FOLDER))) {
      await lock.release();
      return null;
    }
    await patiently(() => removeEntry(root, SAVED_FOLDER));
    return { ...(await patiently(openDatabase)), lock };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
