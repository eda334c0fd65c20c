import { folderOf } from '../../../core/archive/export-files';
import type { GivenFile } from '../archive';
import { fingerprintOfFiles } from './fingerprint';
import type { Source, SourceFile } from './source';

/** Files that were given as they are: `conversations.json`, its shards, or an unpacked export with its folders. */
export async function looseSource(given: readonly GivenFile[]): Promise<Source> {
  // Those of one path in an order that is the same when they are given again.
  const placed = given.toSorted(
    ({ file: one }, { file: other }) =>
      one.size - other.size || one.lastModified - other.lastModified,
  );
  const [first] = given;
  const folder = first === undefined ? '' : folderOf(first.path).split('/')[0];
  return {
    name: folder || first?.file.name || '',
    fingerprint: await fingerprintOfFiles(placed),
    loose: true,
    files: placed.map(({ path, file }) => looseFile(path, file)),
  };
}

function looseFile(name: string, file: File): SourceFile {
  return {
    name,
    size: file.size,
    packed: file.size,
    encrypted: false,
    async read(take, signal) {
      const reader = file.stream().getReader();
      try {
        for (;;) {
          signal.throwIfAborted();
          const { value, done } = await reader.read();
          if (done) return;
          await take(value);
        }
      } finally {
        await reader.cancel();
      }
    },
    blob: async () => file.slice(),
  };
}
