import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, folderOf, isSqlite, TARGETS } from './packages.ts';

describe.each(TARGETS)('the archive in the package for %s', (target) => {
  const folder = folderOf(target);
  const files = filesIn(folder);
  const isWorker = (file: string) => /^assets\/archive-worker-[\w-]+\.js$/.test(file);
  /** The files of the package that a file names. */
  const namedIn = (file: string): string[] => {
    const text = readFileSync(join(folder, file), 'utf8');
    return files.filter((other) => other !== file && text.includes(other.split('/').at(-1) ?? ''));
  };
  /** What loading a file may load in turn. A link to another page is none. */
  const loadedBy = (start: string): string[] => {
    const loaded = new Set([start]);
    // A set also hands out what is added while it is walked through.
    for (const file of loaded) {
      if (!/\.(html|js|css)$/.test(file)) continue;
      for (const named of namedIn(file)) if (!named.endsWith('.html')) loaded.add(named);
    }
    return [...loaded];
  };

  it('has a worker, SQLite and its WebAssembly, once each, and nothing else of SQLite', () => {
    expect(files.filter(isWorker)).toHaveLength(1);
    expect(files.filter(isSqlite).map((file) => file.split('.').at(-1))).toEqual(['js', 'wasm']);
    expect(files.filter((file) => /sqlite/i.test(file))).toHaveLength(2);
  });

  it('is loaded by the page for moving out', () => {
    const loaded = loadedBy('leave.html');
    expect(loaded.filter(isWorker)).toHaveLength(1);
    expect(loaded.filter(isSqlite)).toHaveLength(2);
  });

  const pages = files.filter((file) => file.endsWith('.html') && file !== 'leave.html');
  const scripts = ['background.js', 'content-scripts/chatgpt.js', 'glance.js'];

  it('has popup and options among the pages that are looked at', () => {
    expect(pages).toEqual(expect.arrayContaining(['popup.html', 'options.html']));
  });

  it.each([...pages, ...scripts])('is not loaded by %s', (file) => {
    const loaded = loadedBy(file);
    expect(loaded.filter((other) => isWorker(other) || isSqlite(other))).toEqual([]);
  });
});
