import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { withCounted } from '../../../core/counted';
import { EMPTY_JOURNAL } from '../../../core/journal';
import { DEFAULT_SETTINGS } from '../../../core/settings';
import { withTab } from '../../../core/tab-list';
import { eraseArchive } from '../../../state/archive/erase-archive';
import { eraseEverything } from '../../../state/erase';
import { exceptedTabs } from '../../../state/excepted-tabs';
import { firstRun } from '../../../state/first-run';
import { keepGlance, readGlance } from '../../../state/glance';
import { journal } from '../../../state/journal';
import { keepAside, quarantine } from '../../../state/keep-aside';
import { settings } from '../../../state/settings';
import { switchSyncOn } from '../../../state/sync';
import { syncState } from '../../../state/sync-state';
import { journalSince, TODAY } from '../journals';
import { FakeSyncArea } from '../sync-areas';

// It needs the browser's private files: the browser tests see to it.
vi.mock('../../../state/archive/erase-archive', () => ({ eraseArchive: vi.fn() }));

let area: FakeSyncArea;

beforeEach(async () => {
  vi.mocked(eraseArchive).mockReset().mockResolvedValue(true);
  fakeBrowser.reset();
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  area = new FakeSyncArea();
  area.contents = {
    'journal/lost/2026': { slips: { '2026-03-09': [1, '', 'from a lost device'] } },
  };
  await firstRun.change(() => ({ welcomed: true }));
  await journal.change(() => journalSince('2026-02-01', ['2026-03-01']));
  await settings.change((current) => ({ ...current, ownReason: 'Mine', on: false }));
  await exceptedTabs.change((list) => withTab(list, 7));
  await keepAside('settings', ['theme'], { theme: 'sepia' });
  await fakeBrowser.storage.local.set({ 'from-another-version': 1, settings$: { v: 1 } });
  keepGlance({ quitDay: 20_000, theme: 'dark' });
});

describe('eraseEverything', () => {
  it('leaves Adieu as it was after the installation, but for the welcome', async () => {
    expect(await eraseEverything(area)).toBe('erased');
    expect(await fakeBrowser.storage.local.get(null)).toEqual({ 'first-run': { welcomed: true } });
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
    expect(readGlance()).toBeNull();
    expect(await settings.read()).toEqual(DEFAULT_SETTINGS);
    expect(await journal.read()).toEqual(EMPTY_JOURNAL);
    expect((await quarantine.read()).kept).toEqual([]);
  });

  it('erases the archive too, and nothing when that is not possible', async () => {
    vi.mocked(eraseArchive).mockResolvedValue(false);
    const before = await fakeBrowser.storage.local.get(null);
    expect(await eraseEverything(area)).toBe('not-erased');
    expect(await fakeBrowser.storage.local.get(null)).toEqual(before);
    expect(eraseArchive).toHaveBeenCalledOnce();
  });

  it('leaves the synced storage alone when this device has nothing in it', async () => {
    await eraseEverything(area);
    expect(Object.keys(area.contents)).toEqual(['journal/lost/2026']);
  });

  it('erases all of the synced storage when sync is on, and switches sync off', async () => {
    expect(await switchSyncOn(area, [], 'there')).toBe('synced');
    expect(await eraseEverything(area)).toBe('erased');
    expect(area.contents).toEqual({});
    expect((await syncState.read()).on).toBe(false);
  });

  it('says so when the synced storage could not be erased', async () => {
    expect(await switchSyncOn(area, [], 'there')).toBe('synced');
    area.refusals = ['unavailable'];
    expect(await eraseEverything(area)).toBe('erased-here-only');
    expect(await journal.read()).toEqual(EMPTY_JOURNAL);
  });

  it('leaves everything as it was when the browser refuses', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'remove').mockRejectedValue(new Error('broken'));
    expect(await eraseEverything(area)).toBe('not-erased');
    expect((await settings.read()).ownReason).toBe('Mine');
    expect(readGlance()).not.toBeNull();
  });

  it('lets nobody who is counting at that moment bring anything back', async () => {
    const counting = Array.from({ length: 50 }, () => {
      return journal.change((noted) => withCounted(noted, 'visits', TODAY, 'here'));
    });
    await Promise.all([...counting, eraseEverything(area)]);
    const { attempts, slips } = await journal.read();
    expect([attempts, slips]).toEqual([{}, {}]);
  });
});
