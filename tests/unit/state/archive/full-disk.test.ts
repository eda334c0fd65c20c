import { describe, expect, it } from 'vitest';
import type { MarkdownWords } from '../../../../core/archive/export-markdown';
import { asArchiveError } from '../../../../state/archive/failure';
import { writeFile } from '../../../../state/archive/private-files';
import { saveJson } from '../../../../state/archive/saving/save-json';
import { saveMarkdown } from '../../../../state/archive/saving/save-markdown';
import type { Saving } from '../../../../state/archive/saving/saving';
import { memoryDatabase, talk, write } from './memory-database';

const words: MarkdownWords = {
  untitled: 'Untitled',
  roles: { person: 'You', assistant: 'ChatGPT', tool: 'Tool', system: 'System' },
  media: { image: 'Picture', audio: 'Recording', video: 'Film', file: 'File' },
  ...{ thoughts: '', canvas: '', memory: '', aboutPerson: '', howToAnswer: '', error: '' },
};

/** A folder on a disk that has room for so many bytes more, and takes a part of what is too long. */
function folderWith(room: number) {
  let left = room;
  const names = new Set<string>();
  const handle = {
    truncate() {},
    close() {},
    write(bytes: Uint8Array) {
      const taken = Math.min(left, bytes.length);
      left -= taken;
      return taken;
    },
  };
  const folder = {
    async getFileHandle(name: string) {
      names.add(name);
      return { createSyncAccessHandle: async () => handle };
    },
    removeEntry: async (name: string) => void names.delete(name),
  };
  return { folder: folder as unknown as FileSystemDirectoryHandle, names };
}

/** What is said of the error that the work ends with. */
async function problemOf(work: () => unknown, folder: FileSystemDirectoryHandle) {
  const error = await Promise.try(work).then(
    () => null,
    (reason: unknown) => reason,
  );
  return (await asArchiveError(error, undefined, async () => folder)).problem;
}

describe('a disk that takes only a part', () => {
  it('is full', async () => {
    const { folder } = folderWith(15);
    const file = await writeFile(folder, 'a.json');
    file.write(new Uint8Array(10));
    expect(await problemOf(() => file.write(new Uint8Array(10)), folder)).toEqual({
      kind: 'disk-full',
    });
  });

  it.each([
    ['JSON', (saving: Saving) => saveJson('all', saving)],
    ['Markdown', (saving: Saving) => saveMarkdown('all', { words, timeZone: 'UTC' }, saving)],
  ])('is full while %s is saved, and nothing is left on it', async (_, save) => {
    const database = await memoryDatabase();
    write(database, ...['a', 'b', 'c'].map((id) => talk(id, ['Good morning'], { title: id })));
    const { folder, names } = folderWith(300);
    const { signal } = new AbortController();
    const saving = { database, folder, signal, onProgress: () => undefined };
    expect(await problemOf(() => save(saving), folder)).toEqual({ kind: 'disk-full' });
    expect([...names]).toEqual([]);
  });
});
