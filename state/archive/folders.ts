import { ArchiveError } from './archive-problem';
import { removeEntry } from './private-files';

/** The folder among the browser's private files; SQLite gives the files in it names of its own. */
export const ARCHIVE_FOLDER = 'adieu-archive';

/** Where files lie until the person has saved them. */
export const SAVED_FOLDER = 'adieu-saved';

/**
 * What SQLite calls the empty file with which it tries the browser's private files before it opens them. Where the browser
 * is not done with it, it stays.
 */
const TRIAL = '.opfs-sahpool-sync-check-';

/** @throws ArchiveError `no-storage` where the browser has none, as in a private window of Firefox */
export async function privateFiles(): Promise<FileSystemDirectoryHandle> {
  try {
    return await navigator.storage.getDirectory();
  } catch (cause) {
    throw new ArchiveError({ kind: 'no-storage' }, { cause });
  }
}

/** Deletes every file that the archive has on the disk. */
export async function removeArchive(): Promise<void> {
  const root = await privateFiles();
  const names = await Array.fromAsync(root.keys());
  const trials = names.filter((name) => name.startsWith(TRIAL));
  for (const name of [ARCHIVE_FOLDER, SAVED_FOLDER, ...trials]) await removeEntry(root, name);
}
