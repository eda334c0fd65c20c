import { describe, expect, it } from 'vitest';
import { droppedFiles, pickedFiles } from '../../../entrypoints/leave/importing/given-files';

const file = (fullPath: string) => {
  const name = fullPath.split('/').at(-1) ?? '';
  const entry = { isFile: true, isDirectory: false, name, fullPath };
  return { ...entry, file: (take: (file: File) => void) => take(new File([fullPath], name)) };
};

/** A folder that tells what is in it two at a time, as a browser does a hundred. */
const folder = (fullPath: string, ...inside: object[]) => ({
  ...{ isFile: false, isDirectory: true, fullPath },
  createReader() {
    const left = [...inside];
    return { readEntries: (take: (some: object[]) => void) => take(left.splice(0, 2)) };
  },
});

const dropped = (...entries: object[]) => {
  const items = entries.map((entry) => ({ webkitGetAsEntry: () => entry }));
  return { items, files: [] } as unknown as DataTransfer;
};

describe('what is dropped', () => {
  it('is every file, in folders too, with where it lay', async () => {
    const given = await droppedFiles(
      dropped(
        file('/conversations.json'),
        folder(
          '/one',
          file('/one/conversations.json'),
          file('/one/user.json'),
          folder('/one/deep', file('/one/deep/conversations.json')),
        ),
      ),
    );
    expect(given.map(({ path }) => path)).toEqual([
      'conversations.json',
      'one/conversations.json',
      'one/user.json',
      'one/deep/conversations.json',
    ]);
    expect(await Promise.all(given.map(({ file: one }) => one.text()))).toEqual(
      given.map(({ path }) => `/${path}`),
    );
  });

  it('has its name for a path where the browser knows no folders', async () => {
    const files = [new File(['x'], 'export.zip')];
    const given = await droppedFiles({ items: [], files } as unknown as DataTransfer);
    expect(given).toEqual([{ path: 'export.zip', file: files[0] }]);
  });
});

describe('what is picked', () => {
  it('has where it lay, as far as the browser tells', () => {
    const inFolder = new File(['x'], 'conversations.json');
    Object.defineProperty(inFolder, 'webkitRelativePath', { value: 'export/conversations.json' });
    const alone = new File(['x'], 'export.zip');
    expect(pickedFiles([inFolder, alone]).map(({ path }) => path)).toEqual([
      'export/conversations.json',
      'export.zip',
    ]);
    expect(pickedFiles(null)).toEqual([]);
  });
});
