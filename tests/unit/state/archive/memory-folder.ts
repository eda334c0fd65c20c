/** Files in memory, in the place of a folder on the disk. */
export interface MemoryFolder {
  folder: FileSystemDirectoryHandle;
  /** The names of what lies in it. */
  names(): string[];
}

/** @param room how many bytes it takes in all; beyond that it takes no more, as Firefox does on a full disk */
export function memoryFolder(room = Number.POSITIVE_INFINITY): MemoryFolder {
  const files = new Map<string, Uint8Array[]>();

  function handleOf(name: string) {
    return {
      async createSyncAccessHandle() {
        return {
          write(bytes: Uint8Array) {
            const taken = [...files.values()].flat().reduce((sum, { length }) => sum + length, 0);
            const part = bytes.slice(0, Math.max(0, room - taken));
            files.get(name)?.push(part);
            return part.length;
          },
          truncate: () => files.set(name, []),
          flush: () => undefined,
          close: () => undefined,
        };
      },
      getFile: async () =>
        new File(
          (files.get(name) ?? []).map((bytes) => bytes.slice()),
          name,
        ),
    };
  }

  const folder = {
    async getFileHandle(name: string) {
      files.set(name, files.get(name) ?? []);
      return handleOf(name);
    },
    removeEntry: async (name: string) => void files.delete(name),
  };
  // Only what saving needs of a folder.
  return { folder: folder as unknown as FileSystemDirectoryHandle, names: () => [...files.keys()] };
}
