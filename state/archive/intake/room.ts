import { ArchiveError } from '../archive-problem';
import { type WrittenFile, writeFile } from '../private-files';

/** What the archive takes on the disk of each byte of JSON (measured: see the bench), and what SQLite needs besides. */
const TAKEN = 1.2;
const BESIDES = 32 * 1024 * 1024;

/**
 * @param json bytes of JSON that are still to be taken in
 * @throws ArchiveError `not-enough-room` when the browser says that they will not fit
 */
export async function assertRoom(json: number, storage: StorageManager): Promise<void> {
  const { quota, usage } = await storage.estimate();
  if (quota === undefined || usage === undefined) return;
  const free = Math.max(0, quota - usage);
  const needed = Math.ceil(json * TAKEN) + BESIDES;
  if (json > 0 && needed > free) throw new ArchiveError({ kind: 'not-enough-room', needed, free });
}

/** Where the probe is written. */
const PROBE = 'adieu-probe';
const PROBE_BYTES = 1024 * 1024;

/**
 * Whether the disk takes no more. SQLite tells only that a write failed, not why, so it is tried.
 *
 * @param root of the origin's private files
 */
export async function isDiskFull(root: FileSystemDirectoryHandle): Promise<boolean> {
  let probe: WrittenFile | undefined;
  try {
    probe = await writeFile(root, PROBE);
    probe.write(new Uint8Array(PROBE_BYTES));
    return false;
  } catch {
    return true;
  } finally {
    await probe?.discard();
  }
}
