import browser from 'webextension-polyfill';
import type { SyncState } from '../../core/sync-state';
import { journal } from '../../state/journal';
import { NotSavedError } from '../../state/not-saved-error';
import { settings } from '../../state/settings';
import { synchronise } from '../../state/sync';
import { browserSyncArea, hasSyncArea, watchSyncArea } from '../../state/sync-area';
import { syncState } from '../../state/sync-state';

const ROUND = 'sync-round';
/**
 * Chrome lets no alarm wait less (developer.chrome.com/docs/extensions/reference/api/alarms). With two writes a round at most, it is also
 * far below the 120 writes a minute and 1,800 an hour that the synced storage takes.
 */
const MINUTES_UNTIL_ROUND = 0.5;

/**
 * Keeps in step with the person's other devices, while they want that: when the browser starts, when those said something, and soon
 * after something was said here. While sync is off nothing follows from any of it.
 */
export function keepInStep(): void {
  if (!hasSyncArea()) return;
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === ROUND) void goRound();
  });
  browser.runtime.onStartup.addListener(() => void goRound());
  // An update takes alarms away.
  browser.runtime.onInstalled.addListener(() => void goRound());
  watchSyncArea(() => void goRound());
  for (const item of [journal, settings]) item.watch(() => void awaitRound());
  syncState.watch((state) => {
    if (!hasWork(state)) void browser.alarms.clear(ROUND);
    // What could not be removed is owed, even when nothing else changes any more.
    else if (state.leaving || state.emptying) void awaitRound();
  });
}

async function goRound(): Promise<void> {
  try {
    if ((await synchronise(browserSyncArea)) === 'too-often') await awaitRound();
  } catch (error) {
    // The disk is full: nothing was said, and the next round goes on from here.
    if (!(error instanceof NotSavedError)) throw error;
  }
}

/** An alarm outlives this background, so that nothing is forgotten when it is ended. One that is set takes along what comes until then. */
async function awaitRound(): Promise<void> {
  if (!hasWork(await syncState.read())) return;
  if ((await browser.alarms.get(ROUND)) === undefined) {
    await browser.alarms.create(ROUND, { delayInMinutes: MINUTES_UNTIL_ROUND });
  }
}

/** Whether a round has anything to do. */
function hasWork({ on, leaving, emptying }: SyncState): boolean {
  return on || leaving || emptying;
}
