import { ArchiveError } from './archive-problem';
import { hasFolder, removeFolder } from './private-files';
import type { Database } from './store/database';
import { ARCHIVE_FOLDER, type OpenedDatabase, openDatabase } from './store/open-database';

const SAVED_FOLDER = 'adieu-saved';

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

  async function database(): Promise<Database> {
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

  return {
    async existing() {
      if (opened !== undefined) return database();
      return (await hasFolder(await privateFiles(), ARCHIVE_FOLDER)) ? database() : null;
    },
    database,
    async savedFolder() {
      return (await privateFiles()).getDirectoryHandle(SAVED_FOLDER, { create: true });
    },
    async close() {
      await (await letGo())?.release();
    },
    async erase() {
      const lock = (await letGo()) ?? (await takeLock());
      try {
        const root = await privateFiles();
        await removeFolder(root, ARCHIVE_FOLDER);
        await removeFolder(root, SAVED_FOLDER);
      } finally {
        await lock.release();
      }
    },
  };
}

type Opened = OpenedDatabase & { lock: Lock };

async function open(): Promise<Opened> {
  const lock = await takeLock();
  try {
    await removeFolder(await privateFiles(), SAVED_FOLDER);
    return { ...(await openPatiently()), lock };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** @throws ArchiveError `no-storage` where the browser has none, as in a private window of Firefox */
async function privateFiles(): Promise<FileSystemDirectoryHandle> {
  try {
    return await navigator.storage.getDirectory();
  } catch (cause) {
    throw new ArchiveError({ kind: 'no-storage' }, { cause });
  }
}

/** The files of a tab that was closed just now may be in use for a moment longer than its lock. */
async function openPatiently(): Promise<OpenedDatabase> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await openDatabase();
    } catch (error) {
      const inUse = error instanceof DOMException && error.name === 'NoModificationAllowedError';
      if (!inUse || performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES));
    }
  }
}

/** How long a page that is closed, or loaded anew, is given to let go. Milliseconds. */
const PATIENCE = 2_000;
const BETWEEN_TRIES = 100;

/** Keeps every other tab out, until it is released or the worker ends. */
interface Lock {
  /** Done when another tab can take it. */
  release(): Promise<void>;
}

function takeLock(): Promise<Lock> {
  const { promise, resolve, reject } = Promise.withResolvers<Lock>();
  const whole = Promise.withResolvers<void>();
  const released = navigator.locks
    .request('adieu:archive', { signal: AbortSignal.timeout(PATIENCE) }, () => {
      resolve({
        release() {
          whole.resolve();
          return released;
        },
      });
      return whole.promise;
    })
    .then(() => undefined);
  released.catch((cause) => reject(new ArchiveError({ kind: 'open-elsewhere' }, { cause })));
  return promise;
}
