import type { DateText } from './calendar';
import type { Celebrated } from './celebrated';
import type { Journal } from './journal';
import type { Settings } from './settings';
import type { Snooze } from './snooze';

/** What a backup holds: all that a person decided or noted down. Not what only holds for a visit, nor what is kept aside. */
export interface BackedUp {
  settings: Settings;
  journal: Journal;
  snooze: Snooze;
  celebrated: Celebrated;
}

export const BACKUP_FORMAT = 'adieu-backup';
/** Raised whenever an older Adieu could not make sense of the file any more. */
export const BACKUP_VERSION = 1;

/** The text of a backup file (JSON), for people to read too. */
export function backupText(items: BackedUp, today: Temporal.PlainDate): string {
  const file = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    madeOn: today.toString() satisfies DateText,
    settings: items.settings,
    journal: items.journal,
    snooze: items.snooze,
    celebrated: items.celebrated,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What the file is called: `adieu-backup-2026-11-23.json`. */
export function backupFileName(today: Temporal.PlainDate): string {
  return `${BACKUP_FORMAT}-${today.toString()}.json`;
}
