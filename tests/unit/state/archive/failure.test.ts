import { describe, expect, it } from 'vitest';
import { ArchiveError } from '../../../../state/archive/archive-problem';
import { asArchiveError } from '../../../../state/archive/failure';
import { DamagedFile } from '../../../../state/archive/intake/source';

/** A folder on a disk that takes nothing more. */
const full = async () => {
  throw new DOMException('full', 'QuotaExceededError');
};

/** A folder on a disk with room. */
const roomy = async () => {
  const handle = {
    truncate() {},
    flush() {},
    close() {},
    write: (bytes: Uint8Array) => bytes.length,
  };
  const file = { createSyncAccessHandle: async () => handle };
  const folder = { getFileHandle: async () => file, removeEntry: async () => undefined };
  return folder as unknown as FileSystemDirectoryHandle;
};

const sqlite = (resultCode: number) => Object.assign(new Error('SQLite'), { resultCode });
const browser = (name: string) => new DOMException('The browser says no', name);

describe('what went wrong', () => {
  it.each<[string, unknown, typeof full | typeof roomy, object]>([
    ['a problem of ours', new ArchiveError({ kind: 'no-storage' }), roomy, { kind: 'no-storage' }],
    ['SQLite is told that the disk is full', sqlite(13), roomy, { kind: 'disk-full' }],
    ['the browser says so', browser('QuotaExceededError'), roomy, { kind: 'disk-full' }],
    [
      'SQLite cannot write, and nobody else could',
      sqlite(10 | (3 << 8)),
      full,
      { kind: 'disk-full' },
    ],
    [
      'a file was moved while it was read',
      browser('NotReadableError'),
      roomy,
      { kind: 'file-gone' },
    ],
    [
      'that was behind another error',
      new Error('Cannot go on', { cause: browser('NotFoundError') }),
      roomy,
      { kind: 'file-gone' },
    ],
    ['a picture is damaged', new DamagedFile('a.png'), roomy, { kind: 'damaged', file: 'a.png' }],
  ])('is understood when %s', async (_, error, folder, problem) => {
    expect((await asArchiveError(error, undefined, folder)).problem).toEqual(problem);
  });

  it.each([
    ['a database that is damaged', sqlite(11), 'unreadable-archive'],
    ['a file that is none', sqlite(26), 'unreadable-archive'],
    ['SQLite cannot write, though there is room', sqlite(10), 'unexpected'],
    ['an error of ours', new TypeError('x is not a function'), 'unexpected'],
    ['something thrown that is no error', 'out', 'unexpected'],
  ])('is told with its words: %s', async (_, error, kind) => {
    const { problem } = await asArchiveError(error, undefined, roomy);
    expect(problem).toEqual({ kind, detail: String(error) });
  });

  it('is nothing when the person has stopped it', async () => {
    const error = await asArchiveError(browser('AbortError'), AbortSignal.abort(), roomy);
    expect(error.problem).toEqual({ kind: 'cancelled' });
  });
});
