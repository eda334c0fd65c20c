import { sameValue } from './canonical';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import {
  CHOICE_FIELDS,
  entriesOf,
  entryName,
  LIST_FIELDS,
  type ListEntry,
  type ListField,
  MOST_ENTRIES,
} from './settings-parts';

export interface MergedSettings {
  settings: Settings;
  /** Entries for which there was no room any more. */
  leftOut: readonly { field: ListField; entry: ListEntry }[];
}

/**
 * The present settings with what others add: a choice that was never made here is made as there, and lists get the entries they
 * lack. Nothing that was chosen here changes.
 *
 * @param others settings from a file, as far as they could be read
 */
export function mergedSettings(current: Settings, others: Partial<Settings>): MergedSettings {
  const theirs: Settings = { ...current, ...others };
  const isUnmade = (field: keyof Settings) => sameValue(current[field], DEFAULT_SETTINGS[field]);
  // The level a person had before belongs to the level they have.
  const keptAsTheyAre = isUnmade('level') ? [] : ['lowered'];
  const made = CHOICE_FIELDS.filter(
    (field) => isUnmade(field) && !keptAsTheyAre.includes(field),
  ).map((field) => [field, theirs[field]]);

  const leftOut: MergedSettings['leftOut'][number][] = [];
  const lists = LIST_FIELDS.map((field) => {
    const present = entriesOf(current, field);
    const missing = theirs[field]
      .filter((entry: ListEntry) => !present.has(entryName(entry)))
      .filter((entry: ListEntry) => !isRefused(current, field, entryName(entry)));
    const room = Math.max(0, MOST_ENTRIES[field] - present.size);
    leftOut.push(...missing.slice(room).map((entry: ListEntry) => ({ field, entry })));
    return [field, [...present.values(), ...missing.slice(0, room)]];
  });
  return {
    settings: { ...current, ...Object.fromEntries(made), ...Object.fromEntries(lists) },
    leftOut,
  };
}

/** Whether somebody decided against an entry here: by hiding it, by preferring it, or by taking away what was there at first. */
function isRefused(current: Settings, field: ListField, name: string): boolean {
  if (field === 'favourites') return current.hiddenAlternatives.includes(name);
  if (field === 'hiddenAlternatives') return current.favourites.includes(name);
  return entriesOf(DEFAULT_SETTINGS, field).has(name);
}
