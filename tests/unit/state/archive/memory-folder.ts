/** Files in memory, in the place of a folder on the disk. */
export interface MemoryFolder {
  folder: FileSystemDirectoryHandle;
  /** The names of what lies in it. */
  names(): string[];
}

/** @param room how many bytes it takes in all; beyond that it behaves as a full disk does */
export function memoryFolder(room = Number.POSITIVE_INFINITY): MemoryFolder {
  const files = new Map<string, Uint8Array[]>();

  function handleOf(name: string) {
    return {
      async createSyncAccessHandle() {
        return {
          write(bytes: Uint8Array) {
            const taken = [...files.values()].flat().reduce((sum, { length }) => sum + length, 0);
            if (taken + bytes.length > room) throw new DOMException('full', 'QuotaExceededError');
            files.get(name)?.push(bytes.slice());
            return bytes.length;
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
