import type { BackedUp } from './backup';
import { sameValue } from './canonical';
import { NOTHING_CELEBRATED } from './celebrated';
import { type Change, changesBetween } from './changes';
import { currentDate, withCurrentDate } from './current-date';
import { currentAttempt, type Entry, highestCounter, type Journal } from './journal';
import { mergedJournals } from './merge';
import { type MergedSettings, mergedSettings } from './merged-settings';
import type { Backup } from './read-backup';
import type { Settings } from './settings';
import { mergedLists, withMissing } from './settings-parts';
import { nextStamp, type Stamp } from './stamp';

/** `merge` adds what is missing, `replace` makes everything as the backup says. */
export type RestoreMode = 'merge' | 'replace';

/** What a restore will do. */
export interface PlannedRestore {
  /** What is stored afterwards. */
  items: BackedUp;
  changes: readonly Change[];
  /** Entries of the backup's lists for which there is no room. */
  leftOut: MergedSettings['leftOut'];
}

/**
 * What will be after a backup is restored, and what changes by it.
 *
 * In a merge, every word that holds here stays, and only what is absent here is added: which of two was said later nobody knows, for
 * stamps of journals that never met cannot be compared. In a replacement, what the backup does not say is taken back, except what
 * was damaged in it. Counts of visits only ever grow: they happened.
 *
 * @param newDevice a random name for this device, used when the journal has none yet
 */
export function plannedRestore(
  current: BackedUp,
  backup: Backup,
  mode: RestoreMode,
  newDevice: string,
): PlannedRestore {
  const { items, leftOut } =
    mode === 'merge' ? merged(current, backup, newDevice) : replaced(current, backup, newDevice);
  return { items, leftOut, changes: changesBetween(current, items) };
}

function merged(
  current: BackedUp,
  backup: Backup,
  newDevice: string,
): Omit<PlannedRestore, 'changes'> {
  const { settings, leftOut } = mergedSettings(current.settings, backup.settings);
  const hasCelebrated = !sameValue(current.celebrated, NOTHING_CELEBRATED);
  return {
    items: {
      settings,
      journal: backup.journal
        ? mergedJournal(current.journal, backup.journal, newDevice)
        : current.journal,
      snooze: current.snooze.until === null ? (backup.snooze ?? current.snooze) : current.snooze,
      celebrated: hasCelebrated ? current.celebrated : (backup.celebrated ?? current.celebrated),
    },
    leftOut,
  };
}

function replaced(
  current: BackedUp,
  backup: Backup,
  newDevice: string,
): Omit<PlannedRestore, 'changes'> {
  return {
    items: {
      settings: replacedSettings(current.settings, backup),
      journal: backup.journal
        ? replacedJournal(current.journal, backup.journal, backup.repaired, newDevice)
        : current.journal,
      snooze: backup.snooze ?? current.snooze,
      celebrated: backup.celebrated ?? current.celebrated,
    },
    leftOut: [],
  };
}

function replacedSettings(current: Settings, { settings: said, repaired }: Backup): Settings {
  // The level one had before means nothing beside another level.
  const lowered = said.level === undefined ? current.lowered : null;
  const settings: Settings = { ...current, lowered, ...said };
  // What was damaged there may have been any of those here.
  const lists = mergedLists(settings, current, (field, entries, here) =>
    repaired.includes(`settings.${field}`) ? withMissing(field, entries, here) : entries,
  );
  return { ...settings, ...lists };
}

/** What is added is said anew, with a stamp: it may have been taken back here, or on another device. */
function mergedJournal(current: Journal, backup: Journal, newDevice: string): Journal {
  const stamp = stampAfter(current, backup, newDevice);
  const absent = <Value>(
    had: Readonly<Record<string, Entry<Value>>>,
    said: Readonly<Record<string, Entry<Value>>>,
  ): Record<string, Entry<Value>> => {
    const added = Object.entries(said).filter(
      ([name, { value }]) => value !== null && (had[name]?.value ?? null) === null,
    );
    return Object.fromEntries(added.map(([name, { value }]) => [name, { value, ...stamp }]));
  };
  const date = currentDate(current.attempts);
  // A later attempt would take the place of the one that holds here.
  const latest = date === null ? null : currentAttempt(current);
  const attempts = Object.entries(absent(current.attempts, backup.attempts)).filter(
    ([number]) => latest === null || Number(number) < latest,
  );
  const journal = {
    ...current,
    attempts: withCurrentDate(
      { ...current.attempts, ...Object.fromEntries(attempts) },
      date ?? currentDate(backup.attempts),
      stamp,
    ),
    slips: { ...current.slips, ...absent(current.slips, backup.slips) },
    plan:
      current.plan?.value || !backup.plan?.value
        ? current.plan
        : { value: backup.plan.value, ...stamp },
    days: mergedJournals(current, backup).days,
  };
  return highestCounter(journal) === current.counter ? journal : { ...journal, ...stamp };
}

/** Later than anything that was said here or in the backup. */
function stampAfter(current: Journal, backup: Journal, newDevice: string): Stamp {
  const counter = Math.max(current.counter, backup.counter);
  return nextStamp({ counter, device: current.device }, newDevice);
}

/** Everything that becomes otherwise is said anew, with a stamp: other devices must not bring back what was replaced. */
function replacedJournal(
  current: Journal,
  backup: Journal,
  damaged: readonly string[],
  newDevice: string,
): Journal {
  const stamp = stampAfter(current, backup, newDevice);
  const untouched = new Set(damaged);
  const asInBackup = <Value>(
    part: 'attempts' | 'slips',
    had: Readonly<Record<string, Entry<Value>>>,
    said: Readonly<Record<string, Entry<Value>>>,
  ): Record<string, Entry<Value>> => {
    const all = new Set([...Object.keys(had), ...Object.keys(said)]);
    const entries = [...all].flatMap((name): [string, Entry<Value>][] => {
      const isUnreadable =
        said[name] === undefined &&
        (untouched.has(`journal.${part}.${name}`) || untouched.has(`journal.${part}`));
      const entry = isUnreadable ? had[name] : saidAs(had[name], said[name], stamp);
      return entry === undefined ? [] : [[name, entry]];
    });
    return Object.fromEntries(entries);
  };
  return {
    ...stamp,
    attempts: asInBackup('attempts', current.attempts, backup.attempts),
    slips: asInBackup('slips', current.slips, backup.slips),
    plan: untouched.has('journal.plan')
      ? current.plan
      : (saidAs(current.plan ?? undefined, backup.plan ?? undefined, stamp) ?? null),
    days: mergedJournals(current, backup).days,
  };
}

/** The present entry where it says the same, else a new one; undefined where nothing is to be said. */
function saidAs<Value>(
  had: Entry<Value> | undefined,
  said: Entry<Value> | undefined,
  stamp: Stamp,
): Entry<Value> | undefined {
  const value = said?.value ?? null;
  if (had === undefined && value === null) return undefined;
  return had !== undefined && sameValue(had.value, value) ? had : { value, ...stamp };
}
