import { type BackedUp, backupText } from '../core/backup';
import { sameValue } from '../core/canonical';
import type { Change } from '../core/changes';
import type { Backup } from '../core/read-backup';
import { type PlannedRestore, plannedRestore, type RestoreMode } from '../core/restore';
import { celebrated } from './celebrated';
import { journal } from './journal';
import { NotSavedError } from './not-saved-error';
import { settings } from './settings';
import { snooze } from './snooze';
import { changeTogether, type Items, peekTogether } from './together';

const ITEMS: Items<BackedUp> = { settings, journal, snooze, celebrated };

/** The text of a backup of everything, as it is stored now. */
export async function makeBackup(today: Temporal.PlainDate): Promise<string> {
  return backupText(await readBackedUp(), today);
}

/** What restoring a backup will do; to be shown before it is done. */
export async function planRestore(backup: Backup, mode: RestoreMode): Promise<PlannedRestore> {
  return plannedRestore(await readBackedUp(), backup, mode, crypto.randomUUID());
}

export type RestoreOutcome =
  | 'restored'
  /** The browser refused to write; everything is as it was. */
  | 'not-saved'
  /** Something was changed in another tab since it was shown, so that other things would change; nothing was done. Plan again. */
  | 'changed-meanwhile';

/**
 * Restores a backup: all of it, or nothing.
 *
 * @param agreed the changes that the person saw and agreed to
 */
export async function restore(
  backup: Backup,
  mode: RestoreMode,
  agreed: readonly Change[],
): Promise<RestoreOutcome> {
  let outcome: RestoreOutcome = 'changed-meanwhile';
  try {
    await changeTogether(ITEMS, (current) => {
      const { items, changes } = plannedRestore(current, backup, mode, crypto.randomUUID());
      if (!sameValue(choices(changes), choices(agreed))) return {};
      outcome = 'restored';
      return items;
    });
  } catch (error) {
    if (!(error instanceof NotSavedError)) throw error;
    return 'not-saved';
  }
  return outcome;
}

/** Changes of what people say; visits are counted while somebody reads. */
function choices(changes: readonly Change[]): readonly Change[] {
  return changes.filter((change) => change.what !== 'counts');
}

/** As they are in one moment. What is damaged stays as it is: with a full disk nothing could be put right, and all the more be saved. */
function readBackedUp(): Promise<BackedUp> {
  return peekTogether(ITEMS);
}
