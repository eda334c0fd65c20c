import type { DateText } from './calendar';
import { EMPTY_JOURNAL, type Entry, highestCounter, type Journal } from './journal';
import { mergedEntries, mergedJournals } from './merge';
import {
  highestCounterOf,
  isSameChoice,
  notedRegisters,
  type Registers,
  settingsOf,
} from './settings-registers';
import { mergedSaid, readItems, type Said } from './sync-items';
import type { SyncContents, Synced } from './sync-round';

/** Something that this device and the others say differently when it joins them; only the person knows which holds. */
export type Disagreement =
  | { what: 'quit-date'; here: DateText; there: DateText }
  | { what: 'plan' }
  | { what: 'slip'; date: DateText }
  /** Named as in the registers: `theme`, `ownReason`, `ownAlternatives/own-1`. */
  | { what: 'setting'; name: string };

const NOBODY: Said = { journal: EMPTY_JOURNAL, registers: {} };

export type Side = 'here' | 'there';

/**
 * Where this device, which was never in step with the others, says something else than they do. Something that only one side
 * has is no disagreement: it is added.
 */
export function disagreements(own: Synced, contents: SyncContents): readonly Disagreement[] {
  const [here, there] = sides(own, contents);
  return [
    ...differing(here.journal.attempts, there.journal.attempts).flatMap(([, one, other]) =>
      one === null || other === null
        ? []
        : [{ what: 'quit-date' as const, here: one.quitDate, there: other.quitDate }],
    ),
    ...differing(planOf(here.journal), planOf(there.journal)).map(() => ({
      what: 'plan' as const,
    })),
    ...differing(here.journal.slips, there.journal.slips).map(([date]) => ({
      what: 'slip' as const,
      date,
    })),
    ...differing(here.registers, there.registers).map(([name]) => ({
      what: 'setting' as const,
      name,
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
  const agreed = <Value>(one: Entry<Value>, other: Entry<Value>): Entry<Value> => {
    if (isSameChoice(one.value, other.value)) return other;
    const isOne = one.value !== null && (other.value === null || holds === 'here');
    // Said anew, so that it also holds on the devices that are away.
    return isOne ? { value: one.value, ...stamp } : other;
  };
  const each = <Value>(
    ones: Readonly<Record<string, Entry<Value>>>,
    others: Readonly<Record<string, Entry<Value>>>,
  ) => {
    const shared = Object.entries(ones).flatMap(([name, one]): [string, Entry<Value>][] => {
      const other = Object.hasOwn(others, name) ? others[name] : undefined;
      return other === undefined ? [] : [[name, agreed(one, other)]];
    });
    return mergedEntries({ ...ones, ...Object.fromEntries(shared) }, others);
  };
  const journal = mergedJournals(here.journal, there.journal);
  const registers = each(here.registers, there.registers);
  const both = {
    ...journal,
    attempts: each(here.journal.attempts, there.journal.attempts),
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

/** Entries of the same name with different values, neither of them taken back. */
function differing<Value>(
  here: Readonly<Record<string, Entry<Value>>>,
  there: Readonly<Record<string, Entry<Value>>>,
): readonly (readonly [name: string, here: Value | null, there: Value | null])[] {
  return Object.entries(here).flatMap(([name, one]) => {
    const other = Object.hasOwn(there, name) ? there[name] : undefined;
    const differ =
      other !== undefined &&
      one.value !== null &&
      other.value !== null &&
      !isSameChoice(one.value, other.value);
    return differ ? [[name, one.value, other.value] as const] : [];
  });
}

function planOf({ plan }: Journal): Readonly<Record<string, NonNullable<Journal['plan']>>> {
  return plan === null ? {} : { plan };
}
