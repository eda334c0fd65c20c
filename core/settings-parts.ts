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
export type Lists = Pick<Settings, ListField>;

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
export function entriesOf(settings: Lists, field: ListField): ReadonlyMap<string, ListEntry> {
  return new Map(settings[field].map((entry: ListEntry) => [entryName(entry), entry]));
}

/** One of each list out of two. */
export function mergedLists(
  one: Lists,
  other: Lists,
  merge: <Entry extends ListEntry>(
    field: ListField,
    one: readonly Entry[],
    other: readonly Entry[],
  ) => readonly Entry[],
): Lists {
  return {
    favourites: merge('favourites', one.favourites, other.favourites),
    hiddenReasons: merge('hiddenReasons', one.hiddenReasons, other.hiddenReasons),
    hiddenAlternatives: merge(
      'hiddenAlternatives',
      one.hiddenAlternatives,
      other.hiddenAlternatives,
    ),
    ownAlternatives: merge('ownAlternatives', one.ownAlternatives, other.ownAlternatives),
    exceptions: merge('exceptions', one.exceptions, other.exceptions),
    windows: merge('windows', one.windows, other.windows),
  };
}

/** The entries of a list and, as far as there is room, those of another that it lacks. */
export function withMissing<Entry extends ListEntry>(
  field: ListField,
  entries: readonly Entry[],
  others: readonly Entry[],
): readonly Entry[] {
  const present = new Set(entries.map(entryName));
  const missing = others.filter((entry) => !present.has(entryName(entry)));
  return [...entries, ...missing].slice(0, MOST_ENTRIES[field]);
}

/** Settings in which some fields are as in others. */
export function withFieldsOf(
  settings: Settings,
  others: Settings,
  fields: readonly (keyof Settings)[],
): Settings {
  const mixed = { ...settings };
  const take = <Field extends keyof Settings>(field: Field) => {
    mixed[field] = others[field];
  };
  fields.forEach(take);
  return mixed;
}
