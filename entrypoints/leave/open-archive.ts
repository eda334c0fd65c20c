import type { Archive } from '../../state/archive/archive';
import { createRemoteArchive } from '../../state/archive/remote-archive';

/** The archive of this browser. Its worker, and SQLite with it, starts when it is first asked for something. */
export function openArchive(): Archive {
  return createRemoteArchive(
    () => new Worker(new URL('./archive-worker.ts', import.meta.url), { type: 'module' }),
  );
}
