import type { DateText } from './calendar';
import { currentDate, withCurrentDate } from './current-date';
import {
  currentAttempt,
  EMPTY_JOURNAL,
  type Entry,
  highestCounter,
  type Journal,
  type Slip,
} from './journal';
import { mergedEntries, mergedJournals } from './merge';
import type { Plan } from './plan';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { entryName, isChoiceField, mergedLists, withFieldsOf, withMissing } from './settings-parts';
import {
  highestCounterOf,
  isSameChoice,
  notedRegisters,
  type Registers,
  settingsOf,
  withFavouritesOnly,
} from './settings-registers';
import { mergedSaid, readItems, type Said } from './sync-items';
import type { SyncContents, Synced } from './sync-round';

/** Something that this device and the others say differently when it joins them; only the person knows which holds. */
export type Disagreement =
  | { what: 'quit-date'; here: DateText; there: DateText }
  | { what: 'plan'; here: Plan; there: Plan }
  | { what: 'slip'; date: DateText; here: Slip; there: Slip }
  /**
   * Named as in the registers: `theme`, `ownReason`, `ownAlternatives/own-1`; and `favourites`, when they find no room together. Here
   * and there: settings that say this, and nothing else.
   */
  | { what: 'setting'; name: string; here: Settings; there: Settings };

const NOBODY: Said = { journal: EMPTY_JOURNAL, registers: {} };

export type Side = 'here' | 'there';

/**
 * Where this device, which was never in step with the others, says something else than they do. Something that only one side
 * has is no disagreement: it is added.
 */
export function disagreements(own: Synced, contents: SyncContents): readonly Disagreement[] {
  const [here, there] = sides(own, contents);
  const { haveRoom } = favouritesOf(here.registers, there.registers, 'here');
  const settingNames = [
    ...differing(here.registers, there.registers).map(([name]) => name),
    ...(haveRoom ? [] : ['favourites']),
  ];
  return [
    ...differingDates(here.journal, there.journal),
    ...differing(planOf(here.journal), planOf(there.journal)).map(([, one, other]) => ({
      what: 'plan' as const,
      here: one,
      there: other,
    })),
    ...differing(here.journal.slips, there.journal.slips).map(([date, one, other]) => ({
      what: 'slip' as const,
      date,
      here: one,
      there: other,
    })),
    ...settingNames.map((name) => ({
      what: 'setting' as const,
      name,
      here: onlySaying(name, settingsOf(here.registers, own.settings)),
      there: onlySaying(name, settingsOf(there.registers, own.settings)),
    })),
  ];
}

/**
 * What this device has once it has joined the others.
 *
 * @param holds whose word holds where the two disagree
 */
export function joined(own: Synced, contents: SyncContents, holds: Side): Synced {
  const [here, there] = sides(own, contents);
  const counter = Math.max(
    highestCounter(mergedJournals(here.journal, there.journal)),
    highestCounterOf(here.registers),
    highestCounterOf(there.registers),
  );
  const stamp = { counter: counter + 1, device: own.journal.device };
  const agreed = <Value>(one: Entry<Value>, other: Entry<Value>, side: Side): Entry<Value> => {
    if (isSameChoice(one.value, other.value)) return other;
    const isOne = one.value !== null && (other.value === null || side === 'here');
    // Said anew, so that it also holds on the devices that are away.
    return isOne ? { value: one.value, ...stamp } : other;
  };
  const each = <Value>(
    ones: Readonly<Record<string, Entry<Value>>>,
    others: Readonly<Record<string, Entry<Value>>>,
    sideOf = (_name: string) => holds,
  ) => {
    const shared = Object.entries(ones).flatMap(([name, one]): [string, Entry<Value>][] => {
      const other = Object.hasOwn(others, name) ? others[name] : undefined;
      return other === undefined ? [] : [[name, agreed(one, other, sideOf(name))]];
    });
    return mergedEntries({ ...ones, ...Object.fromEntries(shared) }, others);
  };
  const journal = mergedJournals(here.journal, there.journal);
  const dates: Record<Side, DateText | null> = {
    here: currentDate(here.journal.attempts),
    there: currentDate(there.journal.attempts),
  };
  const all = each(here.registers, there.registers);
  const { favourites, haveRoom } = favouritesOf(here.registers, there.registers, holds);
  const registers = haveRoom ? all : withFavouritesOnly(all, favourites, stamp);
  const both = {
    ...journal,
    attempts: withCurrentDate(
      each(here.journal.attempts, there.journal.attempts, (number) => {
        const isCurrent = isCurrentFor(here.journal, number);
        // What is past on one side only has that one's word: the current date is said below, whatever its number.
        if (isCurrent === isCurrentFor(there.journal, number)) return holds;
        return isCurrent ? 'there' : 'here';
      }),
      dates[holds] ?? dates.here ?? dates.there,
      stamp,
    ),
    slips: each(here.journal.slips, there.journal.slips),
    plan: each(planOf(here.journal), planOf(there.journal)).plan ?? null,
  };
  return {
    journal: { ...both, counter: highestCounter(both) },
    registers,
    settings: settingsOf(registers, own.settings),
  };
}

function sides(own: Synced, contents: SyncContents): readonly [here: Said, there: Said] {
  const registers: Registers = notedRegisters(own.registers, own.settings, own.journal.device);
  const [first, ...rest] = readItems(contents).values();
  const there = first === undefined ? NOBODY : rest.reduce(mergedSaid, first);
  return [{ journal: own.journal, registers }, there];
}

/** Settings that say what a register does, or all favourites with the alternatives that they name, and are else as at first. */
function onlySaying(name: string, settings: Settings): Settings {
  const [field = '', ...rest] = name.split('/');
  if (isChoiceField(field)) return withFieldsOf(DEFAULT_SETTINGS, settings, [field]);
  if (rest.length === 0) {
    return withFieldsOf(DEFAULT_SETTINGS, settings, ['favourites', 'ownAlternatives']);
  }
  const lists = mergedLists(DEFAULT_SETTINGS, settings, (list, _, entries) =>
    list === field ? entries.filter((entry) => entryName(entry) === rest.join('/')) : [],
  );
  return { ...DEFAULT_SETTINGS, ...lists };
}

/** The favourites of one side, and as many of the other's as have room beside them. */
function favouritesOf(here: Registers, there: Registers, holds: Side) {
  const [mine, theirs] = [here, there].map((said) => settingsOf(said, DEFAULT_SETTINGS).favourites);
  const [first = [], last = []] = holds === 'here' ? [mine, theirs] : [theirs, mine];
  const favourites = withMissing('favourites', first, last);
  return { favourites, haveRoom: new Set([...first, ...last]).size <= favourites.length };
}

/** The quit dates that hold, and those of attempts that are past on both sides. */
function differingDates(here: Journal, there: Journal): Disagreement[] {
  const past = differing(here.attempts, there.attempts)
    .filter(([number]) => !isCurrentFor(here, number) && !isCurrentFor(there, number))
    .map(([, one, other]) => [one.quitDate, other.quitDate] as const);
  const current = [currentDate(here.attempts), currentDate(there.attempts)] as const;
  return [...past, current].flatMap(([one, other]) =>
    one === null || other === null || one === other
      ? []
      : [{ what: 'quit-date' as const, here: one, there: other }],
  );
}

function isCurrentFor(journal: Journal, number: string): boolean {
  return Number(number) === currentAttempt(journal);
}

/** Entries of the same name with different values, neither of them taken back. */
function differing<Value>(
  here: Readonly<Record<string, Entry<Value>>>,
  there: Readonly<Record<string, Entry<Value>>>,
): readonly (readonly [name: string, here: Value, there: Value])[] {
  return Object.entries(here).flatMap(([name, { value: one }]) => {
    const other = (Object.hasOwn(there, name) ? there[name]?.value : null) ?? null;
    const differ = one !== null && other !== null && !isSameChoice(one, other);
    return differ ? [[name, one, other] as const] : [];
  });
}

function planOf({ plan }: Journal): Readonly<Record<string, NonNullable<Journal['plan']>>> {
  return plan === null ? {} : { plan };
}
