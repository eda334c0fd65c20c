import { folderOf } from '../../../core/archive/export-files';
import { fingerprintOfFiles } from './fingerprint';
import type { Source, SourceFile } from './source';

/** Files that were given as they are: `conversations.json`, its shards, or an unpacked export with its folders. */
export async function looseSource(files: readonly File[]): Promise<Source> {
  const placed = files.map((file) => ({ path: file.webkitRelativePath || file.name, file }));
  const [first] = placed;
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
