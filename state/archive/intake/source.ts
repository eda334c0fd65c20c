import type { ExportFile } from '../../../core/archive/export-files';

/** A file of an export that can be read. */
export interface SourceFile extends ExportFile {
  /**
   * Hands its bytes, unpacked, to `take`, chunk by chunk; the next one comes when the last was taken. A chunk may
   * be written over afterwards.
   *
   * @throws what `take` throws; the signal's reason; DamagedFile when the bytes are not what the zip says
   */
  read(take: (chunk: Uint8Array) => void | Promise<void>, signal: AbortSignal): Promise<void>;
  /** All of it, without a type. */
  blob(): Promise<Blob>;
}

/** One export that was given: a zip, or all the files that were given loose. */
export interface Source {
  /** What the person knows it as: the name of the file or folder. */
  name: string;
  /** The same for the same export, when it is given again. */
  fingerprint: string;
  /** Files that lay by themselves, not in a zip. */
  loose: boolean;
  files: readonly SourceFile[];
}

/**
 * The source with a name of its own for every file: how far each was read is kept by its name. The second of a name
 * lies in a folder `2`, and so on.
 */
export function withOwnNames(source: Source): Source {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const files = source.files.map((file) => {
    let { name } = file;
    while (taken.has(name)) {
      const count = (counts.get(file.name) ?? 1) + 1;
      counts.set(file.name, count);
      name = `${count}/${file.name}`;
    }
    taken.add(name);
    return { ...file, name };
  });
  return { ...source, files };
}

/** The bytes of a file in a zip are damaged, or not the ones that its directory promises. */
export class DamagedFile extends Error {}

/** Of a file that was moved, changed or deleted since the person gave it (W3C File API, 6.3). */
const GONE = ['NotReadableError', 'NotFoundError'];

/** Whether an error, or one that caused it, tells that the file itself cannot be read any more. */
export function isGone(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (GONE.includes(cause.name)) return true;
  }
  return false;
}

/** Reads a small file whole. @returns null when it is bigger than `most` bytes */
export async function readBytes(
  file: SourceFile,
  most: number,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  if (file.size > most) return null;
  const bytes = new Uint8Array(file.size);
  let length = 0;
  await file.read((chunk) => {
    if (length + chunk.length > bytes.length) throw new DamagedFile(file.name);
    bytes.set(chunk, length);
    length += chunk.length;
  }, signal);
  return bytes.subarray(0, length);
}
