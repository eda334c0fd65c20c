import type { GivenFile } from '../../../state/archive/archive';

/** The files that were picked, in a folder or by themselves. */
export function pickedFiles(picked: Iterable<File> | null): GivenFile[] {
  return [...(picked ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/**
 * The files that were dropped, those in folders too.
 *
 * @throws DOMException when a folder cannot be read
 */
export async function droppedFiles(dropped: DataTransfer): Promise<GivenFile[]> {
  // Asked at once: after the event the browser forgets what was dropped.
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return pickedFiles(dropped.files);
  const files: GivenFile[] = [];
  for (const entry of entries) files.push(...(await filesOf(entry)));
  return files;
}

async function filesOf(entry: FileSystemEntry): Promise<GivenFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((take, fail) => entry.file(take, fail));
    // It begins with a slash, and the file itself does not know it.
    return [{ path: entry.fullPath.slice(1), file }];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const files: GivenFile[] = [];
  for (;;) {
    // A hundred at a time, until there are none (WICG Entries API, 7.4).
    const some = await new Promise<FileSystemEntry[]>((take, fail) =>
      reader.readEntries(take, fail),
    );
    if (some.length === 0) return files;
    for (const inside of some) files.push(...(await filesOf(inside)));
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
