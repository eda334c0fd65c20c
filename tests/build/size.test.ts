import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { filesIn, folderOf, isSqlite, TARGETS } from './packages.ts';

// Every page load of ChatGPT pays for the content script, every installation for the package.
const CONTENT_SCRIPT_BYTES = 14_000;
const CONTENT_SCRIPT_GZIPPED_BYTES = 6_000;
// Aimed at 700,000. With money, the year, sync, backups, sharing and the archive's reader (zip.js alone 50,000) it is more.
const PACKAGE_BYTES = 850_000;

describe.each(TARGETS)('the package for %s', (target) => {
  const folder = folderOf(target);
  const contentScript = readFileSync(join(folder, 'content-scripts', 'chatgpt.js'));

  it(`has a content script of at most ${CONTENT_SCRIPT_BYTES} bytes, banner and styles included`, () => {
    expect(contentScript.byteLength).toBeLessThanOrEqual(CONTENT_SCRIPT_BYTES);
  });

  it(`has a content script of at most ${CONTENT_SCRIPT_GZIPPED_BYTES} bytes after gzip -9`, () => {
    expect(gzipSync(contentScript, { level: 9 }).byteLength).toBeLessThanOrEqual(
      CONTENT_SCRIPT_GZIPPED_BYTES,
    );
  });

  it('has a content script that asks the browser for no text: the first one brings all of them into the page’s process', () => {
    expect(contentScript.includes('getMessage')).toBe(false);
  });

  it(`takes at most ${PACKAGE_BYTES} bytes unpacked, without the SQLite of the archive`, () => {
    const files = filesIn(folder).filter((file) => !isSqlite(file));
    const sizes = files.map((file) => statSync(join(folder, file)).size);
    expect(sizes.reduce((total, size) => total + size, 0)).toBeLessThanOrEqual(PACKAGE_BYTES);
  });
});
