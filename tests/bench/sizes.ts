import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesIn, isSqlite } from '../build/packages.ts';
import { atMost, type Row, unjudged } from './table.ts';

/**
 * What a package weighs.
 *
 * @param browser as the table is to call it
 * @param folder the built extension
 */
export function measureSizes(browser: string, folder: string): Row[] {
  const script = readFileSync(join(folder, 'content-scripts', 'chatgpt.js'));
  const sizeOf = (files: readonly string[]) =>
    files.reduce((total, file) => total + statSync(join(folder, file)).size, 0);
  const files = filesIn(folder);
  return [
    atMost(`${browser}: content script, minified`, script.byteLength, 14_000, 'bytes'),
    atMost(
      `${browser}: content script, gzip -9`,
      gzipSync(script, { level: 9 }).byteLength,
      6_000,
      'bytes',
    ),
    atMost(
      `${browser}: package, unpacked, without SQLite`,
      sizeOf(files.filter((file) => !isSqlite(file))),
      700_000,
      'bytes',
    ),
    unjudged(`${browser}: SQLite`, sizeOf(files.filter(isSqlite)), 'bytes'),
  ];
}
