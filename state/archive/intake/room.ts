import { patiently } from '../archive-lock';
import { ArchiveError } from '../archive-problem';
import { type WrittenFile, writeFile } from '../private-files';

/** What the archive takes on the disk of each byte of JSON (bench: 1.2), and what SQLite's log needs besides. */
const TAKEN = 1.3;
const BESIDES = 32 * 1024 * 1024;

/** A folder among the browser's private files; made when it is asked for. */
export type Folder = () => Promise<FileSystemDirectoryHandle>;

/** The file with which it is tried whether something fits. */
const PROBE = 'probe';

/**
 * Browsers no longer tell websites what is left (`navigator.storage.estimate` promises 10 GB on any disk), so a file
 * of the size that is needed is asked for. Nothing is written into it.
 *
 * @param json bytes of JSON that are still to be taken in
 * @param folder where it may be tried
 * @throws ArchiveError `not-enough-room` when they will not fit
 */
export async function assertRoom(json: number, folder: Folder): Promise<void> {
  if (json === 0) return;
  const needed = Math.ceil(json * TAKEN) + BESIDES;
  const free = await withProbe(folder, 0, (probe) =>
    fits(probe, needed) ? needed : freeBelow(probe, needed),
  );
  if (free < needed) throw new ArchiveError({ kind: 'not-enough-room', needed, free });
}

/** How often the room is halved to find out how much there is: to one part in a hundred. */
const HALVINGS = 7;

function freeBelow(probe: WrittenFile, needed: number): number {
  let [free, tooMuch] = [0, needed];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = Math.floor((free + tooMuch) / 2);
    if (fits(probe, middle)) free = middle;
    else tooMuch = middle;
  }
  return free;
}

function fits(probe: WrittenFile, size: number): boolean {
  try {
    probe.resize(size);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether the disk is full, for all that SQLite needs. It tells only that a write failed, not why, so it is tried.
 * Chromium hands out room in ever larger pieces, and refuses one before the last byte is taken.
 *
 * @param folder where it may be tried
 */
export function isDiskFull(folder: Folder): Promise<boolean> {
  return withProbe(folder, true, (probe) => !fits(probe, BESIDES));
}

/**
 * @returns what `look` finds, or `refused` when the disk does not even take an empty file, or the look throws
 * @throws ArchiveError when there is no storage, or another tab has the file open
 */
async function withProbe<Found>(
  folder: Folder,
  refused: Found,
  look: (probe: WrittenFile) => Found,
): Promise<Found> {
  let probe: WrittenFile | undefined;
  try {
    probe = await patiently(async () => writeFile(await folder(), PROBE));
    return look(probe);
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    return refused;
  } finally {
    await probe?.discard();
  }
}
