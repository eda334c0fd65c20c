import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isOfNewerVersion } from '../../../core/quarantine';
import { DEFAULT_SETTINGS } from '../../../core/settings';
import { defineItem } from '../../../state/item';
import { quarantine } from '../../../state/keep-aside';
import { NotSavedError } from '../../../state/not-saved-error';
import { settings } from '../../../state/settings';

const stored = async (key: string) => (await fakeBrowser.storage.local.get(key))[key];

beforeEach(() => fakeBrowser.reset());

describe('an item', () => {
  it('is its initial value until something is stored', async () => {
    expect(await settings.read()).toEqual(DEFAULT_SETTINGS);
    expect((await quarantine.read()).kept).toEqual([]);
  });

  it('stores a change and tells everybody who watches', async () => {
    const listener = vi.fn();
    const stop = settings.watch(listener);
    await settings.change((current) => ({ ...current, on: false }));
    expect(await settings.read()).toEqual({ ...DEFAULT_SETTINGS, on: false });
    expect(listener).toHaveBeenCalledExactlyOnceWith(
      { ...DEFAULT_SETTINGS, on: false },
      DEFAULT_SETTINGS,
    );
    stop();
    await settings.change((current) => ({ ...current, on: true }));
    expect(listener).toHaveBeenCalledOnce();
  });

  it('loses none of a thousand changes made at once', async () => {
    const tally = defineItem<{ marks: number }>({
      name: 'tally',
      version: 1,
      initial: { marks: 0 },
      repair: (raw) => ({ value: raw as { marks: number }, replaced: [] }),
    });
    const once = () => tally.change(({ marks }) => ({ marks: marks + 1 }));
    await Promise.all(Array.from({ length: 1000 }, once));
    expect(await tally.read()).toEqual({ marks: 1000 });
  });

  it('repairs damage when it is read, and keeps an untouched copy aside', async () => {
    const damaged = { on: false, theme: 'sepia' };
    await fakeBrowser.storage.local.set({ settings: damaged });
    expect(await settings.read()).toEqual({ ...DEFAULT_SETTINGS, on: false });
    expect(await stored('settings')).toEqual({ ...DEFAULT_SETTINGS, on: false });
    const { kept } = await quarantine.read();
    expect(kept).toMatchObject([{ item: 'settings', replaced: ['theme'], raw: damaged }]);
    expect(isOfNewerVersion({ kept })).toBe(false);
    expect(isOfNewerVersion({ kept: [] })).toBe(false);
  });

  it('reads what it understands of a newer version, and keeps all of it aside', async () => {
    const newer = { on: false, moods: ['calm'] };
    await fakeBrowser.storage.local.set({ settings: newer, settings$: { v: 9 } });
    expect(await settings.read()).toEqual({ ...DEFAULT_SETTINGS, on: false });
    expect((await quarantine.read()).kept).toMatchObject([{ replaced: ['version'], raw: newer }]);
    await settings.read();
    expect((await quarantine.read()).kept).toHaveLength(1);
    expect(isOfNewerVersion(await quarantine.read())).toBe(true);
  });

  it('leaves everything as it was when the browser refuses to write', async () => {
    await settings.change((current) => ({ ...current, ownReason: 'mine' }));
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QuotaExceeded'));
    const refused = settings.change((current) => ({ ...current, ownReason: 'other' }));
    await expect(refused).rejects.toBeInstanceOf(NotSavedError);
    expect((await settings.read()).ownReason).toBe('mine');
  });

  it('does not replace damaged data of which no copy could be kept', async () => {
    const damaged = { on: 7, ownReason: 'mine' };
    await fakeBrowser.storage.local.set({ settings: damaged });
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QuotaExceeded'));
    expect((await settings.read()).ownReason).toBe('mine');
    expect(await stored('settings')).toEqual(damaged);
  });
});

describe('quarantine', () => {
  it('is empty once the person let it go', async () => {
    await fakeBrowser.storage.local.set({ settings: 'garbage' });
    await settings.read();
    await quarantine.empty();
    expect((await quarantine.read()).kept).toEqual([]);
  });
});
