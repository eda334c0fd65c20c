import { beforeEach, describe, expect, it, vi } from 'vitest';
import { patiently } from '../../../../state/archive/archive-lock';
import { assertRoom } from '../../../../state/archive/intake/room';
import { problemOf } from './importing';

const inUse = () => new DOMException('in use', 'NoModificationAllowedError');

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

/** Fails as files do that another page has open, for so many milliseconds. */
function busyFor<Result>(milliseconds: number, result: Result) {
  const free = performance.now() + milliseconds;
  return async () => {
    if (performance.now() < free) throw inUse();
    return result;
  };
}

/** A folder on a disk of this size, whose files are in use for so many milliseconds. */
function folderOf(size: number, busy: number) {
  const truncate = (to: number) => {
    if (to > size) throw new DOMException('full', 'QuotaExceededError');
  };
  const createSyncAccessHandle = busyFor(busy, { truncate, close() {} });
  const getFileHandle = async () => ({ createSyncAccessHandle });
  const folder = { getFileHandle, removeEntry: async () => undefined };
  return async () => folder as unknown as FileSystemDirectoryHandle;
}

const GIGABYTE = 1024 ** 3;

describe('files that a page that was closed still has open', () => {
  it('are waited for', async () => {
    const done = patiently(busyFor(8_000, 'done'));
    await vi.runAllTimersAsync();
    expect(await done).toBe('done');
  });

  it('for ten seconds, then another page has them', async () => {
    const problem = problemOf(patiently(busyFor(60_000, 'done')));
    await vi.runAllTimersAsync();
    expect(await problem).toEqual({ kind: 'open-elsewhere' });
    expect(performance.now()).toBeLessThan(12_000);
  });

  it('say nothing of how much room there is', async () => {
    const room = assertRoom(1000, folderOf(GIGABYTE, 5_000));
    await vi.runAllTimersAsync();
    await expect(room).resolves.toBeUndefined();

    const problem = problemOf(assertRoom(1000, folderOf(GIGABYTE, 60_000)));
    await vi.runAllTimersAsync();
    expect(await problem).toEqual({ kind: 'open-elsewhere' });
  });
});

it('a disk with too little room is told with what it has, in use or not', async () => {
  const problem = problemOf(assertRoom(GIGABYTE, folderOf(GIGABYTE / 2, 500)));
  await vi.runAllTimersAsync();
  expect(await problem).toMatchObject({ kind: 'not-enough-room', free: expect.any(Number) });
});
