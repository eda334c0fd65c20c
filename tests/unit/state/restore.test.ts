import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { withCounted } from '../../../core/counted';
import { readBackup } from '../../../core/read-backup';
import { withSlip } from '../../../core/slips';
import { journal } from '../../../state/journal';
import { makeBackup, planRestore, restore } from '../../../state/restore';
import { settings } from '../../../state/settings';
import { snooze } from '../../../state/snooze';
import { day, journalSince, TODAY } from '../journals';

const everything = () => fakeBrowser.storage.local.get(null);

async function backupNow() {
  const read = readBackup(await makeBackup(TODAY));
  if ('refused' in read) throw new Error(read.refused);
  return read.backup;
}

beforeEach(async () => {
  fakeBrowser.reset();
  await journal.change(() => journalSince('2026-02-01', ['2026-03-01']));
  await settings.change((current) => ({ ...current, ownReason: 'Mine', favourites: ['lumo'] }));
});

describe('a backup', () => {
  it('brings everything back after everything is gone', async () => {
    const backup = await backupNow();
    const before = await everything();
    await fakeBrowser.storage.local.clear();
    const { changes } = await planRestore(backup, 'replace');
    expect(changes.map(({ what, how }) => `${what} ${how}`)).toEqual([
      'quit-date added',
      'slip added',
      'own-reason added',
      'entry added',
    ]);
    expect(await restore(backup, 'replace', changes)).toBe('restored');
    expect(await settings.read()).toEqual(before.settings);
    expect((await journal.read()).slips['2026-03-01']?.value).toEqual({ note: '' });
    expect((await planRestore(backup, 'replace')).changes).toEqual([]);
  });

  it('is written in one piece: whoever looks sees all of it, or nothing', async () => {
    const backup = await backupNow();
    await fakeBrowser.storage.local.clear();
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await restore(backup, 'merge', (await planRestore(backup, 'merge')).changes);
    expect(set).toHaveBeenCalledOnce();
  });

  it('that the browser refuses to write changes nothing', async () => {
    const backup = await backupNow();
    await journal.change((noted) => withSlip(noted, day('2026-04-01'), { note: 'new' }, ''));
    await settings.change((current) => ({ ...current, ownReason: 'Other' }));
    const before = await everything();
    const { changes } = await planRestore(backup, 'replace');
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QuotaExceeded'));
    expect(await restore(backup, 'replace', changes)).toBe('not-saved');
    expect(await everything()).toEqual(before);
  });

  it('does nothing that was not agreed to: what was said meanwhile is not taken away', async () => {
    const backup = await backupNow();
    const { changes } = await planRestore(backup, 'replace');
    await journal.change((noted) => withSlip(noted, day('2026-04-01'), { note: 'new' }, ''));
    const before = await everything();
    expect(await restore(backup, 'replace', changes)).toBe('changed-meanwhile');
    expect(await everything()).toEqual(before);
  });

  it('does not mind visits that are counted while somebody reads', async () => {
    const backup = await backupNow();
    await settings.change((current) => ({ ...current, ownReason: 'Other' }));
    const { changes } = await planRestore(backup, 'replace');
    await journal.change((noted) => withCounted(noted, 'visits', TODAY, ''));
    expect(await restore(backup, 'replace', changes)).toBe('restored');
    expect((await journal.read()).days.here?.[TODAY.toString()]?.visits).toBe(1);
    expect((await settings.read()).ownReason).toBe('Mine');
  });

  it('is made, and planned with, of what can be read when the disk is full', async () => {
    const raw = await fakeBrowser.storage.local.get(null);
    await fakeBrowser.storage.local.set({ settings: { ...Object(raw.settings), theme: 7 } });
    const before = await everything();
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    const backup = await backupNow();
    expect(backup.settings.ownReason).toBe('Mine');
    expect(backup.journal?.slips).toHaveProperty('2026-03-01');
    const { changes } = await planRestore(backup, 'replace');
    expect(changes).toEqual([]);
    expect(await restore(backup, 'replace', changes)).toBe('not-saved');
    set.mockRestore();
    expect(await everything()).toEqual(before);
  });

  it('holds a snooze', async () => {
    await snooze.change(() => ({ since: 1, until: 2 }));
    const backup = await backupNow();
    expect(backup.snooze).toEqual({ since: 1, until: 2 });
  });
});
