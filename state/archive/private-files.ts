// TypeScript's DOM library leaves out what exists in workers only (WHATWG File System, 2.6).
declare global {
  interface FileSystemFileHandle {
    createSyncAccessHandle(): Promise<FileSystemSyncAccessHandle>;
  }
  interface FileSystemSyncAccessHandle {
    write(bytes: Uint8Array, options?: { at: number }): number;
    truncate(size: number): void;
    flush(): void;
    close(): void;
  }
}

/** A file among the browser's private files for Adieu that is being written. */
export interface WrittenFile {
  /** Appends. @throws when the disk takes no more */
  write(bytes: Uint8Array): void;
  /** Makes it so many bytes long. @throws when they would not fit */
  resize(size: number): void;
  /** Ends the writing; what is returned lies on the disk, not in memory. */
  finish(): Promise<File>;
  /** Ends the writing and removes the file. */
  discard(): Promise<void>;
}

/** Begins a file, in the place of one of the same name. Only in a worker. */
export async function writeFile(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<WrittenFile> {
  const file = await folder.getFileHandle(name, { create: true });
  const handle = await file.createSyncAccessHandle();
  handle.truncate(0);
  let at = 0;
  return {
    write(bytes) {
      const written = handle.write(bytes, { at });
      // Firefox says it so when the disk is full, Chromium throws this.
      if (written < bytes.length) throw new DOMException('Only a part', 'QuotaExceededError');
      at += written;
    },
    resize: (size) => handle.truncate(size),
    async finish() {
      handle.flush();
      handle.close();
      return file.getFile();
    },
    async discard() {
      handle.close();
      await folder.removeEntry(name);
    },
  };
}

/** Removes a file, or a folder with all that is in it; nothing when there is none. */
export async function removeEntry(root: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await root.removeEntry(name, { recursive: true });
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
}

/** Whether there is such a folder. */
export async function hasFolder(root: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await root.getDirectoryHandle(name);
    return true;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}
