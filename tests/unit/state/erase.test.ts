import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { withCounted } from '../../../core/counted';
import { EMPTY_JOURNAL } from '../../../core/journal';
import { DEFAULT_SETTINGS } from '../../../core/settings';
import { readItems } from '../../../core/sync-items';
import { NOT_SYNCED } from '../../../core/sync-state';
import { withTab } from '../../../core/tab-list';
import { eraseArchive } from '../../../state/archive/erase-archive';
import { eraseEverything, eraseSynced } from '../../../state/erase';
import { exceptedTabs } from '../../../state/excepted-tabs';
import { firstRun } from '../../../state/first-run';
import { keepGlance, readGlance } from '../../../state/glance';
import { journal } from '../../../state/journal';
import { keepAside, quarantine } from '../../../state/keep-aside';
import { settings } from '../../../state/settings';
import { switchSyncOn, syncDisagreements, synchronise } from '../../../state/sync';
import { syncState } from '../../../state/sync-state';
import { journalSince, TODAY } from '../journals';
import { FakeSyncArea } from '../sync-areas';

// It needs the browser's private files: the browser tests see to it.
vi.mock('../../../state/archive/erase-archive', () => ({ eraseArchive: vi.fn() }));

let area: FakeSyncArea;

/** Another device said something. */
function givenAnother(): void {
  area.contents['journal/lost/2026'] = {
    slips: { '2026-03-09': [1, '', 'from a lost device'] },
  };
}

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
  givenAnother();
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

  it('erases it too when nothing here says any more that sync is on', async () => {
    expect(await switchSyncOn(area, [], 'there')).toBe('synced');
    await fakeBrowser.storage.local.set({ sync: 'x' });
    expect(await eraseEverything(area)).toBe('erased');
    expect(area.contents).toEqual({});
  });

  describe('where the synced storage could not be emptied', () => {
    beforeEach(async () => {
      expect(await switchSyncOn(area, [], 'there')).toBe('synced');
      area.refusals = ['unavailable'];
      expect(await eraseEverything(area)).toBe('erased-here-only');
    });
    const left = () => Object.keys(area.contents).length;

    it('keeps in mind nothing else', async () => {
      expect(await fakeBrowser.storage.local.get(null)).toEqual({
        'first-run': { welcomed: true },
        sync: { ...NOT_SYNCED, emptying: true },
      });
      expect(left()).toBeGreaterThan(0);
    });

    it('does not call everything erased before it is', async () => {
      area.refusals = ['unavailable'];
      expect(await eraseEverything(area)).toBe('erased-here-only');
      area.refusals = ['unavailable'];
      expect(await eraseSynced(area)).toBe('erased-here-only');
      expect(await eraseEverything(area)).toBe('erased');
      expect(left()).toBe(0);
    });

    it('can be told to try once more', async () => {
      expect(await eraseSynced(area)).toBe('erased');
      expect(left()).toBe(0);
      expect(await syncState.read()).toEqual(NOT_SYNCED);
    });

    it('tries again with every round, and rests then', async () => {
      area.refusals = ['unavailable'];
      expect(await synchronise(area)).toBe('none-yet');
      expect(left()).toBeGreaterThan(0);
      expect(await synchronise(area)).toBe('none-yet');
      expect(left()).toBe(0);
      givenAnother();
      await synchronise(area);
      expect(left(), 'what others said since stays').toBe(1);
    });

    it('lets nothing of it back in when sync is switched on', async () => {
      area.refusals = ['unavailable', 'unavailable'];
      expect(await syncDisagreements(area)).toBeNull();
      expect(await switchSyncOn(area, [], 'there')).toBe('unavailable');
      expect((await syncState.read()).on).toBe(false);
      expect(await switchSyncOn(area, [], 'there')).toBe('synced');
      expect((await journal.read()).slips).toEqual({});
    });
  });

  it('says that everything is erased once, however often it is told to in one moment', async () => {
    expect(await switchSyncOn(area, [], 'there')).toBe('synced');
    area.refusals = ['unavailable', 'unavailable'];
    const both = await Promise.all([eraseEverything(area), eraseEverything(area)]);
    expect(both).toEqual(['erased-here-only', 'erased-here-only']);
  });

  it('leaves everything as it was when the browser refuses', async () => {
    const before = await fakeBrowser.storage.local.get(null);
    vi.spyOn(fakeBrowser.storage.local, 'remove').mockRejectedValue(new Error('broken'));
    expect(await eraseEverything(area)).toBe('not-erased');
    expect(await fakeBrowser.storage.local.get(null)).toEqual(before);
    expect(readGlance()).not.toBeNull();
  });

  it('leaves sync as it was, too, and what was said there is said again', async () => {
    expect(await switchSyncOn(area, [], 'there')).toBe('synced');
    const before = await fakeBrowser.storage.local.get(null);
    const remove = vi.spyOn(fakeBrowser.storage.local, 'remove');
    for (const refusals of [[], ['unavailable' as const]]) {
      area.refusals = refusals;
      remove.mockRejectedValueOnce(new Error('broken'));
      expect(await eraseEverything(area)).toBe('not-erased');
      expect(await fakeBrowser.storage.local.get(null)).toEqual(before);
    }
    expect(await synchronise(area)).toBe('synced');
    const again = readItems(area.contents).get('here')?.journal;
    expect(Object.keys(again?.slips ?? {}).toSorted()).toEqual(['2026-03-01', '2026-03-09']);
  });

  it('does not speak for sync again once everything here is gone, whatever else goes wrong', async () => {
    expect(await switchSyncOn(area, [], 'there')).toBe('synced');
    area.refusals = ['unavailable'];
    vi.spyOn(fakeBrowser.storage.session, 'clear').mockRejectedValue(new Error('broken'));
    expect(await eraseEverything(area)).toBe('not-erased');
    expect(await syncState.read()).toEqual({ ...NOT_SYNCED, emptying: true });
  });

  it('says that not everything is erased when the storage cannot even be read', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('broken'));
    expect(await eraseEverything(area)).toBe('not-erased');
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
