import * as v from 'valibot';
import { sameValue } from './canonical';
import { inOrder } from './favourites';
import type { Entry } from './journal';
import { readSettings } from './read-settings';
import { type Repaired, repairRecord } from './repair';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import {
  CHOICE_FIELDS,
  type ChoiceField,
  entriesOf,
  isChoiceField,
  isListField,
  LIST_FIELDS,
  type ListEntry,
  type ListField,
  MOST_ENTRIES,
} from './settings-parts';
import { compareStamps, type Stamp } from './stamp';

/**
 * Settings as several devices say them: what was chosen, with the stamp of the choice. Each choice has its name (`theme`), and so has
 * each entry of a list (`favourites/lumo`), so that two devices may each add one. What was never chosen has none.
 */
export type Registers = Readonly<Record<string, Entry<unknown>>>;

/** What the register of a list's entry holds; null once it was taken away. */
interface Listed {
  /** The counter when it was added: lists are in this order. */
  since: number;
  entry: unknown;
}

const register = v.object({
  value: v.unknown(),
  counter: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  device: v.pipe(v.string(), v.regex(/^[a-z0-9-]{0,64}$/i)),
});
const listed = v.object({ since: v.pipe(v.number(), v.safeInteger()), entry: v.unknown() });

type Fields = Readonly<Record<string, unknown>>;

const CHOICES = CHOICE_FIELDS.filter((field) => field !== 'lowered');

/** Whether a register may be called so. */
export function isRegisterName(name: string): boolean {
  const [field = '', ...rest] = name.split('/');
  return rest.length === 0 ? isChoiceField(field) : isListField(field) && name.length <= 400;
}

/**
 * The registers after everything that settings say otherwise was said on this device. That is how settings are followed: each time
 * before devices are merged, what differs from the last time was chosen here in between.
 */
export function notedRegisters(
  registers: Registers,
  settings: Settings,
  device: string,
): Registers {
  const last = settingsOf(registers, settings);
  const before = parts(last);
  const now = parts(settings);
  let counter = highestCounterOf(registers);
  const noted: Record<string, Entry<unknown>> = { ...registers };
  for (const name of new Set([...now.keys(), ...before.keys()])) {
    const value = now.get(name);
    if (sameValue(value, before.get(name))) continue;
    counter += 1;
    const since = listedIn(registers[name])?.since ?? counter;
    const said = name.includes('/') && value !== undefined ? { since, entry: value } : value;
    noted[name] = { value: said ?? null, counter, device };
  }
  const { favourites } = settings;
  const areSame = sameValue(favourites.toSorted(), last.favourites.toSorted());
  return areSame ? noted : withFavouritesOnly(noted, favourites, { counter: counter + 1, device });
}

/**
 * Registers in which no other favourites are left: those that found no room among them are taken back, so that none comes up by
 * itself when there is room again.
 *
 * @param stamp later than those of all registers
 */
export function withFavouritesOnly(
  registers: Registers,
  favourites: readonly string[],
  stamp: Stamp,
): Registers {
  const names = new Set(favourites.map((id) => `favourites/${id}`));
  const others = Object.entries(registers).filter(
    ([name, { value }]) => name.startsWith('favourites/') && value !== null && !names.has(name),
  );
  const taken = others.map(([name]) => [name, { value: null, ...stamp }] as const);
  return { ...registers, ...Object.fromEntries(taken) };
}

/**
 * The settings that registers come to. What was never chosen is as after the installation; what cannot be read (a newer Adieu's
 * choice) stays as it is here. Of a list that grew too long on several devices, the latest entries show.
 */
export function settingsOf(registers: Registers, here: Settings): Settings {
  const lists = LIST_FIELDS.map((field): [string, unknown] => [field, listIn(registers, field)]);
  const chosen = CHOICES.flatMap((field) => Object.entries(choiceIn(registers, field, here)));
  const { value: settings } = readSettings(Object.fromEntries([...chosen, ...lists]));
  return { ...settings, favourites: inOrder(settings.favourites, settings.order) };
}

/** Whether two registers of one name say the same. When an entry came into its list makes no difference. */
export function isSameChoice(one: unknown, other: unknown): boolean {
  const entry = (value: unknown) => {
    const result = v.safeParse(listed, value);
    return result.success ? result.output.entry : value;
  };
  return sameValue(entry(one), entry(other));
}

export function highestCounterOf(registers: Registers): number {
  return Object.values(registers).reduce((most, { counter }) => Math.max(most, counter), 0);
}

/** Everything that settings say, by the name of its register. */
function parts(settings: Settings): ReadonlyMap<string, unknown> {
  const choices = CHOICES.map((field): [string, unknown] => [
    field,
    field === 'level' ? fieldsOf(settings, field) : settings[field],
  ]);
  const entries = LIST_FIELDS.flatMap((field) =>
    [...entriesOf(settings, field)].map(([name, entry]): [string, unknown] => [
      `${field}/${name}`,
      entry,
    ]),
  );
  return new Map([...choices, ...entries]);
}

/** What was chosen; what is chosen here where that cannot be read. */
function choiceIn(registers: Registers, field: ChoiceField, here: Settings): Fields {
  const value = registers[field]?.value;
  if (value === undefined || value === null) return {};
  const { value: read, replaced } = readSettings(field === 'level' ? value : { [field]: value });
  return fieldsOf(replaced.length > 0 ? here : read, field);
}

/** The fields that a choice is about: level and lowered are chosen as one, or a merge could ask about a level that nobody lowered. */
function fieldsOf(settings: Settings, choice: ChoiceField): Fields {
  const { level, lowered } = settings;
  return choice === 'level' ? { level, lowered } : { [choice]: settings[choice] };
}

function listIn(registers: Registers, field: ListField): readonly unknown[] {
  const said = Object.entries(registers).filter(([name]) => name.startsWith(`${field}/`));
  const atFirst = [...entriesOf(DEFAULT_SETTINGS, field)]
    .filter(([name]) => registers[`${field}/${name}`] === undefined)
    .map(([, entry]) => ({ entry, since: 0, stamp: { counter: 0, device: '' } }));
  const added = said.flatMap(([, stamp]) => {
    const value = listedIn(stamp);
    return value !== null && isReadable(field, value.entry) ? [{ ...value, stamp }] : [];
  });
  return [...atFirst, ...added]
    .toSorted((one, other) => compareStamps(other.stamp, one.stamp))
    .slice(0, MOST_ENTRIES[field])
    .toSorted((one, other) => one.since - other.since || compareStamps(one.stamp, other.stamp))
    .map(({ entry }) => entry);
}

function isReadable(field: ListField, entry: unknown): entry is ListEntry {
  return readSettings({ [field]: [entry] }).replaced.length === 0;
}

function listedIn(register: Entry<unknown> | undefined): Listed | null {
  const result = v.safeParse(listed, register?.value);
  return result.success ? result.output : null;
}

/** Registers out of the storage: what makes no sense is dropped and named. */
export function readRegisters(raw: unknown): Repaired<Registers> {
  return repairRecord(isRegisterName, register, raw, 'registers');
}
