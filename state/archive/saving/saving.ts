import type { Chosen } from '../archive';
import { createBreath } from '../breath';
import type { Database } from '../store/database';
import { listIds } from '../store/list-conversations';

/** What making a file needs of the worker. */
export interface Saving {
  database: Database;
  /** Where files lie until they are saved. */
  folder: FileSystemDirectoryHandle;
  signal: AbortSignal;
  onProgress(done: number, total: number): void;
}

/** The ids of the chosen conversations. */
export function idsOf(database: Database, chosen: Chosen): readonly string[] {
  return chosen === 'all' ? listIds(database) : chosen;
}

/** The keys of what is written, one by one, with a breath now and then. @throws the signal's reason */
export async function* breathing<Key>(
  keys: readonly Key[],
  { signal, onProgress }: Saving,
): AsyncGenerator<Key> {
  const breathe = createBreath(() => performance.now());
  for (const [done, key] of keys.entries()) {
    if (await breathe()) onProgress(done, keys.length);
    signal.throwIfAborted();
    yield key;
  }
  onProgress(keys.length, keys.length);
}
