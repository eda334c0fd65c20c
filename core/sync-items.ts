import * as v from 'valibot';
import { EMPTY_JOURNAL, type Entry, type Journal, readJournal } from './journal';
import { mergedEntries, mergedJournals } from './merge';
import { isPlainObject } from './repair';
import { isRegisterName, type Registers } from './settings-registers';
import { unarmoured } from './sync-text';

/** What one device says in the synced storage. */
export interface Said {
  journal: Journal;
  registers: Registers;
}

/**
 * One item of the synced storage, under `journal/<device>/<section>`, and `…/2` and so on where one is not enough. Each makes
 * sense without the others: they may arrive in any order, or not at all. An entry is its counter, its device (empty for the item's
 * own) and its value; a slip's note is armoured.
 */
export interface SyncItem {
  attempts?: Record<string, SyncEntry>;
  slips?: Record<string, SyncEntry>;
  plan?: SyncEntry;
  settings?: Record<string, SyncEntry>;
  /** By device and date: visits and turned away. */
  days?: Record<string, Record<string, readonly [visits: number, turnedAway: number]>>;
}

export type SyncEntry = readonly [counter: number, device: string, value: unknown];

/** Beyond these is nobody's stamp and no attempt; a bit above what a backup may bring in, so that what follows on it is heard. */
const MOST_COUNTED = 2 ** 41;
const MOST_ATTEMPTS = 9_999_999;

const KEY = /^journal\/([a-z0-9-]{1,64})\/(?:\d{4}|undated|settings)(?:\/\d{1,3})?$/i;

/** The device that an item's key belongs to, or null when it is no key of ours. */
export function deviceOfKey(key: string): string | null {
  return KEY.exec(key)?.[1] ?? null;
}

/**
 * What every device says, as far as it can be read.
 *
 * @param items all that is in the synced storage; anybody's, until it is validated
 */
export function readItems(items: Readonly<Record<string, unknown>>): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>();
  for (const [key, raw] of Object.entries(items)) {
    const device = deviceOfKey(key);
    if (device === null || !isPlainObject(raw)) continue;
    const part = readItem(raw, device);
    const before = said.get(device);
    said.set(device, before === undefined ? part : mergedSaid(before, part));
  }
  return said;
}

/** What two devices, or two items, say together. */
export function mergedSaid(one: Said, other: Said): Said {
  return {
    journal: mergedJournals(one.journal, other.journal),
    registers: mergedEntries(one.registers, other.registers),
  };
}

const entry = v.tuple([
  v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MOST_COUNTED)),
  v.pipe(v.string(), v.regex(/^[a-z0-9-]{0,64}$/i)),
  v.unknown(),
]);
const counts = v.tuple([v.number(), v.number()]);

function readItem(raw: Record<string, unknown>, device: string): Said {
  const attempts = mapped(raw.attempts, (one) => readEntry(one, device, quitDateOf));
  const { value: journal } = readJournal({
    device: '',
    counter: 0,
    attempts: Object.fromEntries(
      Object.entries(attempts).filter(([number]) => Number(number) <= MOST_ATTEMPTS),
    ),
    slips: mapped(raw.slips, (one) => readEntry(one, device, slipOf)),
    plan: readEntry(raw.plan, device),
    days: mapped(raw.days, (seen) => mapped(seen, countsOf)),
  });
  const registers = mapped(raw.settings, (one) => readEntry(one, device));
  const named = Object.entries(registers).filter(([name]) => isRegisterName(name));
  return { journal: { ...EMPTY_JOURNAL, ...journal }, registers: Object.fromEntries(named) };
}

function readEntry(
  raw: unknown,
  owner: string,
  read: (value: unknown) => unknown = (value) => value,
): Entry<unknown> | undefined {
  const result = v.safeParse(entry, raw);
  if (!result.success) return undefined;
  const [counter, device, value] = result.output;
  return { counter, device: device || owner, value: value === null ? null : read(value) };
}

function quitDateOf(value: unknown): unknown {
  return { quitDate: value };
}

function slipOf(value: unknown): unknown {
  return { note: typeof value === 'string' ? unarmoured(value) : value };
}

function countsOf(raw: unknown): unknown {
  const result = v.safeParse(counts, raw);
  return result.success ? { visits: result.output[0], turnedAway: result.output[1] } : undefined;
}

function mapped<Value>(
  raw: unknown,
  read: (value: unknown) => Value | undefined,
): Record<string, Value> {
  if (!isPlainObject(raw)) return {};
  const fields = Object.entries(raw).flatMap(([name, part]): [string, Value][] => {
    const value = read(part);
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(fields);
}
