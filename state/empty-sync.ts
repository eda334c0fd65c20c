import type { SyncArea } from './sync-area';
import { syncState } from './sync-state';

/** Removes all that is in the synced storage, whoever said it; whether the browser did. */
export async function emptySynced(area: SyncArea): Promise<boolean> {
  try {
    await area.remove(Object.keys(await area.read()));
    return true;
  } catch {
    return false;
  }
}

/**
 * Empties the synced storage if that is still to be done since everything was erased. Only within a round (SYNC_ROUND).
 *
 * @returns whether nothing of what was to be erased is left there
 * @throws NotSavedError when it is empty, but that could not be noted
 */
export async function emptiedAsAsked(area: SyncArea): Promise<boolean> {
  if (!(await syncState.read()).emptying) return true;
  if (!(await emptySynced(area))) return false;
  await syncState.change((state) => ({ ...state, emptying: false }));
  return true;
}
