import { patiently, takeLock } from './archive-lock';
import { ArchiveError } from './archive-problem';
import { removeArchive } from './folders';

const CHANNEL = 'adieu:archive';

/**
 * Deletes the archive from the disk, from any page; a page that has it open lets go of it first.
 *
 * @returns false when it is still there
 */
export async function eraseArchive(): Promise<boolean> {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('erased');
  try {
    const lock = await takeLock();
    try {
      await patiently(removeArchive);
    } finally {
      await lock.release();
    }
    return true;
  } catch (error) {
    // Where the browser has no private files, there is no archive.
    return error instanceof ArchiveError && error.problem.kind === 'no-storage';
  } finally {
    channel.close();
  }
}

/** Calls when another page erases the archive: whoever has it open must let go of it at once. */
export function onArchiveErased(letGo: () => void): void {
  new BroadcastChannel(CHANNEL).addEventListener('message', letGo);
}
