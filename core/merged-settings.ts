import { sameValue } from './canonical';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import {
  CHOICE_FIELDS,
  entriesOf,
  entryName,
  type ListEntry,
  type ListField,
  mergedLists,
  withFieldsOf,
  withMissing,
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
  const made = CHOICE_FIELDS.filter((field) => isUnmade(field) && !keptAsTheyAre.includes(field));

  const leftOut: MergedSettings['leftOut'][number][] = [];
  const lists = mergedLists(current, theirs, (field, present, others) => {
    const wanted = others.filter((entry) => !isRefused(current, field, entryName(entry)));
    const merged = withMissing(field, present, wanted);
    const names = new Set(merged.map(entryName));
    leftOut.push(
      ...wanted.flatMap((entry) => (names.has(entryName(entry)) ? [] : [{ field, entry }])),
    );
    return merged;
  });
  return { settings: { ...withFieldsOf(current, theirs, made), ...lists }, leftOut };
}

/** Whether somebody decided against an entry here: by hiding it, by preferring it, or by taking away what was there at first. */
function isRefused(current: Settings, field: ListField, name: string): boolean {
  if (field === 'favourites') return current.hiddenAlternatives.includes(name);
  if (field === 'hiddenAlternatives') return current.favourites.includes(name);
  return entriesOf(DEFAULT_SETTINGS, field).has(name);
}
