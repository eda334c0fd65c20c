import { ArchiveError } from './archive-problem';
import { type Folder, isDiskFull } from './intake/room';
import { DamagedFile, isGone } from './intake/source';
import { sqliteCodeOf } from './store/sqlite-code';

// https://sqlite.org/rescode.html
const FULL = 13;
const IO = 10;
const DAMAGED = [11, 26];

/**
 * What went wrong, as the page can put it into words.
 *
 * @param folder where it may be tried whether the disk takes any more
 */
export async function asArchiveError(
  error: unknown,
  signal: AbortSignal | undefined,
  folder: Folder,
): Promise<ArchiveError> {
  if (error instanceof ArchiveError) return error;
  const because = { cause: error };
  if (signal?.aborted) return new ArchiveError({ kind: 'cancelled' }, because);
  if (isGone(error)) return new ArchiveError({ kind: 'file-gone' }, because);
  if (error instanceof DamagedFile) {
    return new ArchiveError({ kind: 'damaged', file: error.message }, because);
  }
  const name = error instanceof Error ? error.name : '';
  const code = sqliteCodeOf(error);
  const detail = String(error);
  if (code !== null && DAMAGED.includes(code)) {
    return new ArchiveError({ kind: 'unreadable-archive', detail }, because);
  }
  const full =
    code === FULL || name === 'QuotaExceededError' || (code === IO && (await isDiskFull(folder)));
  return new ArchiveError(full ? { kind: 'disk-full' } : { kind: 'unexpected', detail }, because);
}
