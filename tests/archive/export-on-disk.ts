import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { MadeFile } from './generator.ts';
import { pack, type ZipPlan } from './zip.ts';

/** Writes made files into a zip, as a stream, so that it may be of any size. @returns its path */
export async function writeZip(
  path: string,
  files: readonly MadeFile[],
  plan?: ZipPlan,
): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await pack(Writable.toWeb(createWriteStream(path)), files, plan);
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
