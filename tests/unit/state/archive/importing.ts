import type { Report, Skipped } from '../../../../core/archive/report';
import type { GivenFile, ImportProgress } from '../../../../state/archive/archive';
import { ArchiveError, type ArchiveProblem } from '../../../../state/archive/archive-problem';
import { importFiles } from '../../../../state/archive/intake/import-files';
import type { Source } from '../../../../state/archive/intake/source';
import type { Database } from '../../../../state/archive/store/database';

interface Circumstances {
  signal?: AbortSignal;
  onProgress?: (progress: ImportProgress) => void;
  onSource?: (key: number, source: Source) => void;
  assertRoom?: (json: number) => Promise<void>;
}

/** Takes files into a database, as the worker does. The clock goes on by a second whenever it is looked at. */
export function takeInto(
  database: Database,
  files: readonly (File | GivenFile)[],
  circumstances: Circumstances = {},
) {
  let seconds = 0;
  const given = files.map((file) =>
    'file' in file ? file : { path: file.webkitRelativePath || file.name, file },
  );
  return importFiles(given, {
    existing: async () => database,
    database: async () => database,
    assertRoom: async () => undefined,
    onSource: () => undefined,
    onProgress: () => undefined,
    signal: new AbortController().signal,
    today: () => 1_700_000_000_000,
    now: () => 1000 * ++seconds,
    ...circumstances,
  });
}

/** What was skipped, by name, without what the archive has no use for. */
export function lostIn({ named }: Report): readonly Skipped[] {
  return named.filter(({ why }) => why !== 'not-read' && why !== 'unmentioned');
}

/** The problem that a promise fails with. */
export async function problemOf(promise: Promise<unknown>): Promise<ArchiveProblem> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof ArchiveError) return error.problem;
    throw error;
  }
  throw new Error('It did not fail.');
}
