import { sameValue } from '../core/canonical';
import { deviceOfKey } from '../core/sync-items';
import { type Disagreement, disagreements, joined, type Side } from '../core/sync-join';
import { type Round, type SyncContents, type Synced, syncRound } from '../core/sync-round';
import type { SyncOutcome, SyncState } from '../core/sync-state';
import { emptiedAsAsked } from './empty-sync';
import { journal } from './journal';
import { alone } from './lock';
import { settings } from './settings';
import { refusalOf, type SyncArea } from './sync-area';
import { syncState } from './sync-state';
import { changeTogether, type Items } from './together';

/** Everything a round reads and writes here. */
type Here = Omit<Synced, 'registers'> & { sync: SyncState };

const ITEMS: Items<Here> = { journal, settings, sync: syncState };
/** One round at a time, in whatever context of Adieu. */
export const SYNC_ROUND = 'sync-round';

/**
 * Keeps in step with the person's other devices, if they switched that on: merges what those said, and says what is new here. What the
 * browser refuses stays here, and goes with a later round.
 *
 * @returns how it went; `none-yet` when sync is off
 * @throws NotSavedError when nothing can be stored here; then nothing was said either
 */
export function synchronise(area: SyncArea): Promise<SyncOutcome> {
  return alone(SYNC_ROUND, async () => {
    await emptiedAsAsked(area);
    const { on, leaving } = await syncState.read();
    if (leaving) await leave(area);
    return (on ? await goRound(area, (own) => own) : null) ?? 'none-yet';
  });
}

/**
 * What this device and the others say differently, to be asked before sync is switched on for the first time; null when the synced
 * storage cannot be read.
 */
export async function syncDisagreements(area: SyncArea): Promise<readonly Disagreement[] | null> {
  if (!(await alone(SYNC_ROUND, () => emptiedAsAsked(area)))) return null;
  let contents: SyncContents;
  try {
    contents = await area.read();
  } catch {
    return null;
  }
  const here = await changeTogether(ITEMS, () => ({}));
  return here.sync.joined ? [] : disagreements(syncedOf(here), contents);
}

/**
 * Switches sync on and goes the first round. When the synced storage cannot even be read, it stays off.
 *
 * @param asked what the person was asked about (see syncDisagreements)
 * @param holds whose word holds there
 * @returns `ask-again` when there is something else to be asked by now; nothing was done
 */
export async function switchSyncOn(
  area: SyncArea,
  asked: readonly Disagreement[],
  holds: Side,
): Promise<SyncOutcome | 'ask-again'> {
  const outcome = await alone(SYNC_ROUND, async () => {
    if (!(await emptiedAsAsked(area))) return 'unavailable';
    return goRound(area, (own, contents, hasJoined) => {
      if (hasJoined) return own;
      const isAsked = sameValue(disagreements(own, contents), asked);
      return isAsked ? joined(own, contents, holds) : null;
    });
  });
  return outcome ?? 'ask-again';
}

/**
 * Switches sync off and removes what this device said in the synced storage. Everything stays as it is on this device, and on
 * the others.
 *
 * @returns `left-behind` when the browser refused to remove it; that is tried again with every round
 */
export function switchSyncOff(area: SyncArea): Promise<'off' | 'left-behind'> {
  return alone(SYNC_ROUND, async () => {
    await syncState.change((state) => ({
      ...state,
      on: false,
      leaving: true,
      outcome: 'none-yet',
      leftOut: 0,
    }));
    return (await leave(area)) ? 'off' : 'left-behind';
  });
}

/** What this device goes into a round with, or null to leave everything as it is. */
type Prepare = (own: Synced, contents: SyncContents, hasJoined: boolean) => Synced | null;

async function goRound(area: SyncArea, prepare: Prepare): Promise<SyncOutcome | null> {
  let contents: SyncContents;
  try {
    contents = await area.read();
  } catch (error) {
    return noted(refusalOf(error), 0);
  }
  const round = await mergeHere(contents, prepare);
  if (round === null) return null;
  try {
    // What is stale first: it may be the room that is missing.
    if (round.remove.length > 0) await area.remove(round.remove);
    if (Object.keys(round.write).length > 0) await area.write(round.write);
  } catch (error) {
    return noted(refusalOf(error), round.leftOut);
  }
  return noted(round.leftOut > 0 ? 'in-part' : 'synced', round.leftOut);
}

async function mergeHere(contents: SyncContents, prepare: Prepare): Promise<Round | null> {
  let round: Round | null = null;
  await changeTogether(ITEMS, (here) => {
    const own = prepare(syncedOf(here), contents, here.sync.joined);
    if (own === null) return {};
    round = syncRound(own, contents);
    const { registers, ...items } = round.here;
    const sync = { ...here.sync, on: true, joined: true, leaving: false, registers };
    return changedOf(here, { ...items, sync });
  });
  return round;
}

/** Only what differs is written: every write wakes up whoever follows the storage, the next round among them. */
function changedOf(before: Here, after: Here): Partial<Here> {
  const same = (name: keyof Here) => sameValue(before[name], after[name]);
  return {
    ...(same('journal') ? {} : { journal: after.journal }),
    ...(same('settings') ? {} : { settings: after.settings }),
    ...(same('sync') ? {} : { sync: after.sync }),
  };
}

function syncedOf({ journal, settings, sync }: Here): Synced {
  const device = journal.device || crypto.randomUUID();
  return { journal: { ...journal, device }, settings, registers: sync.registers };
}

async function noted(outcome: SyncOutcome, leftOut: number): Promise<SyncOutcome> {
  const { outcome: before, leftOut: leftOutBefore } = await syncState.read();
  if (before !== outcome || leftOutBefore !== leftOut) {
    await syncState.change((state) => ({ ...state, outcome, leftOut }));
  }
  return outcome;
}

/** Removes what this device said; whether that went well. */
async function leave(area: SyncArea): Promise<boolean> {
  const { device } = await journal.read();
  try {
    const keys = Object.keys(await area.read()).filter((key) => deviceOfKey(key) === device);
    if (keys.length > 0) await area.remove(keys);
  } catch {
    // The state says so; the next round tries again.
    return false;
  }
  await syncState.change((state) => ({ ...state, leaving: false }));
  return true;
}
