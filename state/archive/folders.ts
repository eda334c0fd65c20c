import { ArchiveError } from './archive-problem';
import { removeFolder } from './private-files';

/** The folder among the browser's private files; SQLite gives the files in it names of its own. */
export const ARCHIVE_FOLDER = 'adieu-archive';

/** Where files lie until the person has saved them. */
export const SAVED_FOLDER = 'adieu-saved';

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
  await removeFolder(root, ARCHIVE_FOLDER);
  await removeFolder(root, SAVED_FOLDER);
}
