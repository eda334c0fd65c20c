import { storage } from 'wxt/utils/storage';
import { eraseArchive } from './archive/erase-archive';
import { firstRun } from './first-run';
import { forgetGlance } from './glance';
import { alone, aloneWithAll, QUARANTINE } from './lock';
import { SYNC_ROUND } from './sync';
import type { SyncArea } from './sync-area';
import { syncState } from './sync-state';

export type EraseOutcome =
  | 'erased'
  /** Everything here, but the browser refused to erase the synced storage. */
  | 'erased-here-only'
  /** The browser refused; everything is as it was. */
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
    // The largest first: as long as it is there, nothing else is gone.
    if (!(await eraseArchive())) return 'not-erased';
    const { on, leaving } = await syncState.read();
    const names = Object.keys(await storage.snapshot('local')).filter((key) => !key.endsWith('$'));
    // Nobody may be in the middle of changing something: it would come back with their write.
    if (!(await aloneWithAll([...names, firstRun.name, QUARANTINE], eraseHere)))
      return 'not-erased';
    if (!on && !leaving) return 'erased';
    return (await emptied(area)) ? 'erased' : 'erased-here-only';
  });
}

/** Tries once more to erase the synced storage, after everything here was erased; whether that went well. */
export function eraseSynced(area: SyncArea): Promise<boolean> {
  return alone(SYNC_ROUND, () => emptied(area));
}

async function emptied(area: SyncArea): Promise<boolean> {
  try {
    await area.remove(Object.keys(await area.read()));
    return true;
  } catch {
    return false;
  }
}

/** Whether everything in this browser is erased. */
async function eraseHere(): Promise<boolean> {
  try {
    // The mark comes first: better a rest of something than a welcome that comes back.
    const marks = firstRun.held.records({ welcomed: true });
    await storage.setItems([...marks]);
    const kept = new Set<string>(marks.map(({ key }) => key));
    const keys = Object.keys(await storage.snapshot('local')).map((key) => `local:${key}` as const);
    await storage.removeItems(keys.filter((key) => !kept.has(key)));
    await storage.clear('session');
  } catch {
    return false;
  }
  forgetGlance();
  return true;
}
