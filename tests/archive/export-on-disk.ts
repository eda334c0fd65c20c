import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
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

/** Writes made files into a zip, as a stream. @returns its path */
export async function writeZip(
  path: string,
  files: readonly MadeFile[],
  plan: ZipPlan = {},
): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  const sink = Writable.toWeb(createWriteStream(path));
  const zip = new ZipWriter(sink, { level: 6, ...plan });
  for (const { name, chunks } of files) await zip.add(name, readable(chunks()));
  await zip.close();
  return path;
}

/** Writes made files into a folder. @returns their paths */
export async function writeFiles(folder: string, files: readonly MadeFile[]): Promise<string[]> {
  const paths: string[] = [];
  for (const { name, chunks } of files) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await pipeline(Readable.from(chunks()), createWriteStream(path));
    paths.push(path);
  }
  return paths;
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
