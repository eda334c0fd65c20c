import { configure, ZipWriter } from '@zip.js/zip.js';
import type { MadeFile } from './generator.ts';

configure({ useWebWorkers: false });

export interface ZipPlan {
  /** Written as if it were bigger than 4 GB. */
  zip64?: boolean;
  /** Locked with it. */
  password?: string;
  /** 0 stores the files as they are. */
  level?: number;
}

/** Packs made files into a zip, chunk by chunk. */
export async function pack(
  sink: WritableStream<Uint8Array>,
  files: readonly MadeFile[],
  plan: ZipPlan = {},
): Promise<void> {
  const zip = new ZipWriter(sink, { level: 6, ...plan });
  for (const { name, chunks } of files) await zip.add(name, readable(chunks()));
  await zip.close();
}

/** A zip in memory, as a person would give it. */
export async function zipOf(
  files: readonly MadeFile[],
  plan: ZipPlan = {},
  name = 'export.zip',
): Promise<File> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      chunks.push(chunk.slice());
    },
  });
  await pack(sink, files, plan);
  return new File(chunks, name, { lastModified: 1 });
}

/** A made file as a file in memory. */
export function fileOf({ name, chunks }: MadeFile): File {
  return new File(
    [...chunks()].map((chunk) => chunk.slice()),
    name,
    { lastModified: 1 },
  );
}

function readable(chunks: Iterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      const { value, done } = iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}
