import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createKeeper } from '../../../../state/archive/keeper';
import { openDatabase } from '../../../../state/archive/store/open-database';
import { emptyDatabase } from './memory-database';

vi.mock('../../../../state/archive/store/open-database');

const ARCHIVE = 'adieu-archive';
let folders: Set<string>;
/** What removing the archive's folder waits for. */
let removing: () => Promise<void>;

beforeEach(async () => {
  folders = new Set();
  removing = async () => undefined;
  const database = await emptyDatabase();
  vi.mocked(openDatabase)
    .mockReset()
    .mockImplementation(async () => {
      folders.add(ARCHIVE);
      return { database, close: () => undefined };
    });
  const gone = () => new DOMException('There is none', 'NotFoundError');
  const root = {
    keys: () => [...folders].values(),
    async getDirectoryHandle(name: string) {
      if (!folders.has(name)) throw gone();
    },
    async removeEntry(name: string) {
      if (name === ARCHIVE) await removing();
      if (!folders.delete(name)) throw gone();
    },
  };
  const { locks } = navigator;
  vi.stubGlobal('navigator', { locks, storage: { getDirectory: async () => root } });
  return () => vi.unstubAllGlobals();
});

describe('what is erased', () => {
  it('stays so when somebody looks meanwhile', async () => {
    const keeper = createKeeper();
    await keeper.database();
    const begun = Promise.withResolvers<void>();
    const { promise, resolve } = Promise.withResolvers<void>();
    removing = () => {
      begun.resolve();
      return promise;
    };
    const erased = keeper.erase();
    await begun.promise;
    const looking = keeper.existing();
    // The look goes as far as it can.
    await new Promise((next) => setTimeout(next));
    resolve();
    await erased;
    expect(await looking).toBeNull();
    expect([...folders]).toEqual([]);
    expect(openDatabase).toHaveBeenCalledOnce();
  });

  it('is waited for while a page that was closed has its files', async () => {
    const keeper = createKeeper();
    folders.add(ARCHIVE);
    let inUse = 3;
    removing = async () => {
      inUse -= 1;
      if (inUse > 0) throw new DOMException('in use', 'NoModificationAllowedError');
    };
    await keeper.erase();
    expect([...folders]).toEqual([]);
  });

  it('stays so when another tab erases it while this one waits to look', async () => {
    folders.add(ARCHIVE);
    const erasing = Promise.withResolvers<void>();
    const holding = navigator.locks.request('adieu:archive', () => erasing.promise);
    const looking = createKeeper().existing();
    // The look goes as far as it can.
    await new Promise((next) => setTimeout(next));
    folders.clear();
    erasing.resolve();
    await holding;
    expect(await looking).toBeNull();
    expect(openDatabase).not.toHaveBeenCalled();
  });

  it('takes along what SQLite tried the disk with, and nothing else', async () => {
    for (const name of [ARCHIVE, '.opfs-sahpool-sync-check-1h3n1', 'another']) folders.add(name);
    await createKeeper().erase();
    expect([...folders]).toEqual(['another']);
  });
});

it('is made by whoever imports, also when somebody looked in vain at the same moment', async () => {
  const keeper = createKeeper();
  folders.add(ARCHIVE);
  const looking = keeper.existing();
  folders.clear();
  const database = keeper.database();
  expect(await looking).toBeNull();
  expect(await database).toBeDefined();
  expect([...folders]).toEqual([ARCHIVE]);
});
