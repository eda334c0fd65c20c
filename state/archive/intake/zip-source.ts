import {
  BlobReader,
  BlobWriter,
  configure,
  type FileEntry,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import { ArchiveError } from '../archive-problem';
import { fingerprintOfZip } from './fingerprint';
import { DamagedFile, isGone, type Source, type SourceFile } from './source';

/** A zip with more files than this is not opened: their list alone would fill the memory. */
const MOST_FILES = 100_000;

// We are in a worker already, and inflating is the browser's own.
configure({ useWebWorkers: false, chunkSize: 256 * 1024 });

/** Whether the file begins as a zip does. */
export async function isZip(file: Blob): Promise<boolean> {
  const beginning = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  // An empty zip begins with its end ("PK\5\6"); one in pieces, with "PK\7\8".
  return String.fromCharCode(...beginning.subarray(0, 2)) === 'PK' && (beginning[2] ?? 9) < 9;
}

/**
 * Reads the directory of a zip, nothing else; its files are read where they lie when they are asked for.
 *
 * @throws ArchiveError `damaged` when it has none, `too-many-files`
 */
export async function zipSource(zip: File): Promise<Source> {
  const reader = new ZipReader(new BlobReader(zip), {
    // Names are judged one by one (core/archive/export-files), so that a bad one does not cost all the others.
    filenameValidation: 'tolerant',
    checkCrc32: true,
    checkOverlappingEntry: true,
  });
  const files: SourceFile[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entry.directory) continue;
      if (files.length >= MOST_FILES) {
        throw new ArchiveError({ kind: 'too-many-files', file: zip.name });
      }
      files.push(zippedFile(entry));
    }
  } catch (cause) {
    if (isGone(cause) || cause instanceof ArchiveError) throw cause;
    throw new ArchiveError({ kind: 'damaged', file: zip.name }, { cause });
  }
  return { name: zip.name, fingerprint: await fingerprintOfZip(zip), loose: false, files };
}

function zippedFile(entry: FileEntry): SourceFile {
  return {
    name: entry.filename,
    size: entry.uncompressedSize,
    packed: entry.compressedSize,
    encrypted: entry.encrypted,
    async read(take, signal) {
      signal.throwIfAborted();
      let refused: { error: unknown } | undefined;
      const sink = new WritableStream<Uint8Array>({
        async write(chunk) {
          try {
            await take(chunk);
          } catch (error) {
            refused = { error };
            throw error;
          }
        },
      });
      try {
        await entry.getData(sink, { signal });
      } catch (error) {
        if (refused) throw refused.error;
        signal.throwIfAborted();
        throw isGone(error) ? error : damageIn(entry, error);
      }
    },
    async blob() {
      try {
        return await entry.getData(new BlobWriter(''));
      } catch (error) {
        throw isGone(error) ? error : damageIn(entry, error);
      }
    },
  };
}

function damageIn({ filename }: FileEntry, cause: unknown): DamagedFile {
  return new DamagedFile(filename, { cause });
}
