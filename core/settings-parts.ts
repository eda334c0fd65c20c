import { canonical } from './canonical';
import { MOST_EXCEPTIONS } from './exceptions';
import {
  DEFAULT_SETTINGS,
  MOST_FAVOURITES,
  MOST_IDS,
  MOST_OWN_ALTERNATIVES,
  type Settings,
} from './settings';
import { MOST_WINDOWS } from './windows';

/** Settings that are lists of things chosen one by one: each entry is said, merged and told by itself. `order` is one choice. */
export const LIST_FIELDS = [
  'favourites',
  'hiddenReasons',
  'hiddenAlternatives',
  'ownAlternatives',
  'exceptions',
  'windows',
] as const satisfies readonly (keyof Settings)[];
export type ListField = (typeof LIST_FIELDS)[number];
export type ListEntry = Settings[ListField][number];

/** How many entries a list may have. */
export const MOST_ENTRIES: Record<ListField, number> = {
  favourites: MOST_FAVOURITES,
  hiddenReasons: MOST_IDS,
  hiddenAlternatives: MOST_IDS,
  ownAlternatives: MOST_OWN_ALTERNATIVES,
  exceptions: MOST_EXCEPTIONS,
  windows: MOST_WINDOWS,
};

/** All other settings: each is one choice. */
export type ChoiceField = Exclude<keyof Settings, ListField>;

export function isListField(field: string): field is ListField {
  return LIST_FIELDS.some((list) => list === field);
}

export function isChoiceField(field: string): field is ChoiceField {
  return Object.hasOwn(DEFAULT_SETTINGS, field) && !isListField(field);
}

export const CHOICE_FIELDS: readonly ChoiceField[] =
  Object.keys(DEFAULT_SETTINGS).filter(isChoiceField);

/** What tells an entry of a list from the others: its id, or all of it. */
export function entryName(entry: ListEntry): string {
  if (typeof entry === 'string') return entry;
  return 'id' in entry ? entry.id : canonical({ ...entry, days: entry.days.toSorted() });
}

/** The entries of a list by name. */
export function entriesOf(
  settings: Pick<Settings, ListField>,
  field: ListField,
): ReadonlyMap<string, ListEntry> {
  return new Map(settings[field].map((entry: ListEntry) => [entryName(entry), entry]));
}
