import { storage } from 'wxt/utils/storage';
import { deviceOfKey } from '../core/sync-items';
import { NOT_SYNCED } from '../core/sync-state';
import { eraseArchive } from './archive/erase-archive';
import { emptiedAsAsked, emptySynced } from './empty-sync';
import { firstRun } from './first-run';
import { forgetGlance } from './glance';
import { journal } from './journal';
import { alone, aloneWithAll, QUARANTINE } from './lock';
import { SYNC_ROUND } from './sync';
import type { SyncArea } from './sync-area';
import { syncState } from './sync-state';

export type EraseOutcome =
  | 'erased'
  /** Everything here, but the browser refused to empty the synced storage. That is kept in mind, and tried again with every round. */
  | 'erased-here-only'
  /** The browser refused. The archive may be gone; all else is as it was, or will be with the next round. */
  | 'not-erased';

/**
 * Erases everything that Adieu stored in this browser, the archive included, as if it had just been installed; only the welcome
 * page does not come back by itself. With sync on also the whole synced storage, and so what lost devices left there. Other devices that are in
 * step keep what they have.
 *
 * @param area the synced storage
 */
export function eraseEverything(area: SyncArea): Promise<EraseOutcome> {
  return alone(SYNC_ROUND, async () => {
    try {
      // The largest first: as long as it is there, nothing else is gone.
      if (!(await eraseArchive())) return 'not-erased';
      // What is here comes last: as long as it is, it says what else is to be erased.
      const isEmptied = !(await speaksThere(area)) || (await emptySynced(area));
      const keys = Object.keys(await storage.snapshot('local'));
      const names = keys.filter((key) => !key.endsWith('$'));
      // Nobody may be in the middle of changing something: it would come back with their write.
      const locks = [...names, firstRun.name, syncState.name, QUARANTINE];
      await aloneWithAll(locks, () => eraseHere(isEmptied));
      return isEmptied ? 'erased' : 'erased-here-only';
    } catch (error) {
      console.error(error);
      return 'not-erased';
    }
  });
}

/** Tries once more to empty the synced storage, after everything here was erased. */
export function eraseSynced(area: SyncArea): Promise<EraseOutcome> {
  return alone(SYNC_ROUND, async () => {
    try {
      return (await emptiedAsAsked(area)) ? 'erased' : 'erased-here-only';
    } catch (error) {
      console.error(error);
      return 'erased-here-only';
    }
  });
}

/** Whether something of this device may be in the synced storage. Where what knows that is damaged, what is there tells. */
async function speaksThere(area: SyncArea): Promise<boolean> {
  const { on, leaving, emptying } = await syncState.peek();
  if (on || leaving || emptying) return true;
  const { device } = await journal.peek();
  try {
    return Object.keys(await area.read()).some((key) => deviceOfKey(key) === device);
  } catch {
    return false;
  }
}

/** @throws whatever the browser refuses with; then what is stored here is as it was */
async function eraseHere(isEmptied: boolean): Promise<void> {
  const before = syncState.held.records(await syncState.peek());
  // The marks come first: better a rest of something than a welcome that comes back, or words in the synced storage that nobody remembers.
  const marks = [
    ...firstRun.held.records({ welcomed: true }),
    ...(isEmptied ? [] : syncState.held.records({ ...NOT_SYNCED, emptying: true })),
  ];
  await storage.setItems(marks);
  const kept = new Set<string>(marks.map(({ key }) => key));
  const keys = Object.keys(await storage.snapshot('local')).map((key) => `local:${key}` as const);
  try {
    await storage.removeItems(keys.filter((key) => !kept.has(key)));
  } catch (error) {
    if (!isEmptied) await storage.setItems([...before]);
    throw error;
  }
  await storage.clear('session');
  forgetGlance();
}
