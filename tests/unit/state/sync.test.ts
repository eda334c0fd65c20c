import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings';
import { withSlip } from '../../../core/slips';
import { syncRound } from '../../../core/sync-round';
import { journal } from '../../../state/journal';
import { quarantine } from '../../../state/keep-aside';
import { NotSavedError } from '../../../state/not-saved-error';
import { settings } from '../../../state/settings';
import { switchSyncOff, switchSyncOn, syncDisagreements, synchronise } from '../../../state/sync';
import { browserSyncArea, refusalOf, watchSyncArea } from '../../../state/sync-area';
import { syncState } from '../../../state/sync-state';
import { day, journalSince } from '../journals';
import { FakeSyncArea, REFUSALS } from '../sync-areas';

let area: FakeSyncArea;
const said = () => Object.keys(area.contents).toSorted();

beforeEach(async () => {
  fakeBrowser.reset();
  area = new FakeSyncArea();
  await journal.change(() => ({ ...journalSince('2026-02-01', ['2026-03-01']), device: 'phone' }));
});

/** What a laptop with another quit date said before. */
function givenALaptop(): void {
  const theirs = { ...journalSince('2026-01-01'), device: 'laptop' };
  area.contents = {
    ...syncRound({ journal: theirs, settings: DEFAULT_SETTINGS, registers: {} }, {}).write,
  };
}

describe('sync', () => {
  it('is off, and then neither reads nor writes anything', async () => {
    const read = vi.spyOn(area, 'read');
    expect(await synchronise(area)).toBe('none-yet');
    expect(read).not.toHaveBeenCalled();
    expect(said()).toEqual([]);
  });

  it('says what is here once it is on, and what is new with the next round', async () => {
    expect(await switchSyncOn(area, [], 'there')).toBe('synced');
    expect(said()).toEqual(['journal/phone/2026', 'journal/phone/undated']);
    await settings.change((current) => ({ ...current, theme: 'dark' }));
    expect(await synchronise(area)).toBe('synced');
    expect(said()).toContain('journal/phone/settings');
    expect((await syncState.read()).outcome).toBe('synced');
  });

  it('writes nothing anywhere when nothing is new', async () => {
    await switchSyncOn(area, [], 'there');
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await synchronise(area);
    expect(area.writes).toBe(1);
    expect(set).not.toHaveBeenCalled();
  });

  it('names this device when nothing was ever said on it', async () => {
    fakeBrowser.reset();
    await switchSyncOn(area, [], 'there');
    expect((await journal.read()).device).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('asks once what holds; a device that was in step before is not asked again', async () => {
    givenALaptop();
    const asked = await syncDisagreements(area);
    expect(asked).toEqual([{ what: 'quit-date', here: '2026-02-01', there: '2026-01-01' }]);
    expect(await switchSyncOn(area, asked ?? [], 'there')).toBe('synced');
    expect((await journal.read()).attempts['1']?.value).toEqual({ quitDate: '2026-01-01' });
    await switchSyncOff(area);
    await journal.change((noted) => withSlip(noted, day('2026-03-02'), { note: '' }, ''));
    expect(await syncDisagreements(area)).toEqual([]);
  });

  it('overwrites nothing unasked: what came in between is asked about first', async () => {
    const asked = await syncDisagreements(area);
    givenALaptop();
    const before = await fakeBrowser.storage.local.get(null);
    expect(await switchSyncOn(area, asked ?? [], 'there')).toBe('ask-again');
    expect(await fakeBrowser.storage.local.get(null)).toEqual(before);
    expect(said()).toEqual(['journal/laptop/undated']);
  });

  it('removes what this device said when it is switched off, and nothing else', async () => {
    givenALaptop();
    await switchSyncOn(area, (await syncDisagreements(area)) ?? [], 'here');
    await settings.change((current) => ({ ...current, theme: 'dark' }));
    await synchronise(area);
    expect(await switchSyncOff(area)).toBe('off');
    expect(said()).toEqual(['journal/laptop/undated']);
    expect((await settings.read()).theme).toBe('dark');
    expect(await synchronise(area)).toBe('none-yet');
  });

  it('tries again to remove what the browser refused to', async () => {
    await switchSyncOn(area, [], 'there');
    area.refusals = ['too-often'];
    expect(await switchSyncOff(area)).toBe('left-behind');
    expect(said()).not.toEqual([]);
    expect(await synchronise(area)).toBe('none-yet');
    expect(said()).toEqual([]);
    expect(await syncState.read()).toMatchObject({ on: false, leaving: false });
  });
});

describe('settings that were damaged here', () => {
  const own = { id: 'own-1', name: 'At home', address: 'http://localhost:3000/' };
  const chosen: Settings = {
    ...DEFAULT_SETTINGS,
    theme: 'dark',
    level: 'gentle',
    lowered: { from: 'strict', askOn: null },
    ownReason: 'Mine',
    favourites: ['lumo', 'own-1'],
    ownAlternatives: [own],
    exceptions: ['/share/*', '/x*'],
  };

  beforeEach(async () => {
    await settings.change(() => chosen);
    await switchSyncOn(area, [], 'there');
  });

  it.each([
    ['all of them', 'x'],
    ['all of them, which are something else', [1, 2, 3]],
    ['a choice', { ...chosen, theme: 'sepia' }],
    ['the level', { ...chosen, level: 'ultra' }],
    ['what the level was', { ...chosen, lowered: 'strict' }],
    ['a list', { ...chosen, favourites: 7 }],
    ['an entry of a list', { ...chosen, exceptions: ['/share/*', null] }],
    ['several', { ...chosen, ownReason: 7, ownAlternatives: [{ ...own, address: '' }] }],
  ])('(%s) are as they were said last, and nothing is said about it', async (_, damaged) => {
    const before = structuredClone(area.contents);
    await fakeBrowser.storage.local.set({ settings: damaged });
    expect(await settings.read()).toEqual(chosen);
    expect(await synchronise(area)).toBe('synced');
    expect(area.contents).toEqual(before);
    expect(await settings.read()).toEqual(chosen);
    expect((await quarantine.read()).kept).toMatchObject([{ raw: damaged }]);
  });

  it('do not bring back what was there at first, and was taken away', async () => {
    await settings.change((current) => ({ ...current, exceptions: [] }));
    await synchronise(area);
    await fakeBrowser.storage.local.set({ settings: 'x' });
    expect((await settings.read()).exceptions).toEqual([]);
  });

  it('keep what was chosen since, as far as it can be read', async () => {
    const since = {
      ...chosen,
      theme: 'sepia',
      badge: false,
      level: 'firm',
      lowered: 'strict',
      exceptions: ['/y*', 7],
    };
    await fakeBrowser.storage.local.set({ settings: since });
    const { exceptions, ...others } = await settings.read();
    expect(others).toMatchObject({ theme: 'dark', badge: false, level: 'firm', lowered: null });
    expect(exceptions.toSorted()).toEqual(['/share/*', '/x*', '/y*']);
    await synchronise(area);
    const { settings: said } = Object(area.contents['journal/phone/settings']);
    expect(said).toMatchObject({ badge: [expect.any(Number), '', false] });
  });

  it('are found damaged by a round, with what is known about sync damaged too', async () => {
    const registers = { ...(await syncState.read()).registers, theme: 7 };
    const sync = { ...(await syncState.read()), registers };
    await fakeBrowser.storage.local.set({ settings: { ...chosen, level: 7 }, sync });
    expect(await synchronise(area)).toBe('synced');
    expect(await settings.read()).toEqual(chosen);
  });
});

describe('a browser that refuses', () => {
  it.each(['full', 'too-often', 'unavailable'] as const)(
    'to write (%s) costs nothing here',
    async (refusal) => {
      await switchSyncOn(area, [], 'there');
      await journal.change((noted) => withSlip(noted, day('2026-04-01'), { note: 'mine' }, ''));
      area.refusals = [refusal];
      expect(await synchronise(area)).toBe(refusal);
      expect(await syncState.read()).toMatchObject({ on: true, outcome: refusal });
      expect((await journal.read()).slips['2026-04-01']?.value?.note).toBe('mine');
      expect(await synchronise(area)).toBe('synced');
      expect(area.contents['journal/phone/2026']).toMatchObject({
        slips: { '2026-04-01': [3, '', 'mine'] },
      });
    },
  );

  it('to read keeps sync off', async () => {
    area.refusals = ['unavailable', 'unavailable'];
    expect(await syncDisagreements(area)).toBeNull();
    expect(await switchSyncOn(area, [], 'there')).toBe('unavailable');
    expect(await syncState.read()).toMatchObject({ on: false, outcome: 'unavailable' });
  });

  it('to store here says nothing elsewhere', async () => {
    const before = said();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QuotaExceeded'));
    await expect(switchSyncOn(area, [], 'there')).rejects.toBeInstanceOf(NotSavedError);
    expect(said()).toEqual(before);
  });

  it('for want of room says what fits, and how much does not', async () => {
    area.contents = Object.fromEntries(
      Array.from({ length: 12 }, (_, place) => [`other/${place}`, 'x'.repeat(8150)]),
    );
    const note = 'y'.repeat(1900);
    for (const date of ['2026-05-01', '2026-05-02', '2026-05-03']) {
      await journal.change((noted) => withSlip(noted, day(date), { note }, ''));
    }
    expect(await switchSyncOn(area, [], 'there')).toBe('in-part');
    expect(await syncState.read()).toMatchObject({ outcome: 'in-part', leftOut: 2 });
    expect(Object.keys((await journal.read()).slips)).toHaveLength(4);
  });
});

describe('refusalOf', () => {
  it.each([
    [REFUSALS.full, 'full'],
    ['QUOTA_BYTES_PER_ITEM quota exceeded', 'full'],
    ['MAX_ITEMS quota exceeded', 'full'],
    ['QuotaExceededError: storage.sync API call exceeded its quota limitations.', 'full'],
    [REFUSALS['too-often'], 'too-often'],
    ['This request exceeds the MAX_WRITE_OPERATIONS_PER_HOUR quota.', 'too-often'],
    [REFUSALS.unavailable, 'unavailable'],
    ['', 'unavailable'],
  ])('%j: %s', (message, refusal) => {
    expect(refusalOf(new Error(message))).toBe(refusal);
  });
});

it("uses the browser's own synced storage, and hears when it changes", async () => {
  const listener = vi.fn();
  const stop = watchSyncArea(listener);
  expect(await switchSyncOn(browserSyncArea, [], 'there')).toBe('synced');
  expect(Object.keys(await fakeBrowser.storage.sync.get(null)).toSorted()).toEqual([
    'journal/phone/2026',
    'journal/phone/undated',
  ]);
  expect(listener).toHaveBeenCalled();
  stop();
  listener.mockClear();
  expect(await switchSyncOff(browserSyncArea)).toBe('off');
  expect(await fakeBrowser.storage.sync.get(null)).toEqual({});
  expect(listener).not.toHaveBeenCalled();
});
