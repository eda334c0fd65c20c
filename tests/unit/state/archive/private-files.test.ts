import { describe, expect, it } from 'vitest';
import { asArchiveError } from '../../../../state/archive/failure';
import { writeFile } from '../../../../state/archive/private-files';

/** A folder on a disk that has room for so many bytes more, and takes a part of what is too long. */
function folderWith(room: number): FileSystemDirectoryHandle {
  let left = room;
  const handle = {
    truncate() {},
    write(bytes: Uint8Array) {
      const taken = Math.min(left, bytes.length);
      left -= taken;
      return taken;
    },
  };
  const file = { createSyncAccessHandle: async () => handle };
  return { getFileHandle: async () => file } as unknown as FileSystemDirectoryHandle;
}

describe('a file that is written', () => {
  it('says that the disk is full when it takes only a part', async () => {
    const folder = folderWith(15);
    const file = await writeFile(folder, 'a.json');
    file.write(new Uint8Array(10));
    const error = await Promise.try(() => file.write(new Uint8Array(10))).catch((reason) => reason);
    const { problem } = await asArchiveError(error, undefined, async () => folder);
    expect(problem).toEqual({ kind: 'disk-full' });
  });
});
