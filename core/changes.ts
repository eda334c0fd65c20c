import type { BackedUp } from './backup';
import type { DateText } from './calendar';
import { sameValue } from './canonical';
import type { Journal, Slip } from './journal';
import type { Plan } from './plan';
import type { Settings } from './settings';
import {
  CHOICE_FIELDS,
  type ChoiceField,
  entriesOf,
  LIST_FIELDS,
  type ListEntry,
  type ListField,
} from './settings-parts';
import type { Snooze } from './snooze';

/** What became of a thing that has a name. */
type Told<Thing, Value> = Thing &
  (
    | { how: 'added'; after: Value }
    | { how: 'changed'; before: Value; after: Value }
    | { how: 'removed'; before: Value }
  );

/** One change, to be counted and named before it is made. */
export type Change =
  | Told<{ what: 'quit-date'; attempt: number }, DateText>
  | Told<{ what: 'slip'; date: DateText }, Slip>
  | Told<{ what: 'plan' }, Plan>
  | Told<{ what: 'own-reason' }, string>
  | Told<{ what: 'entry'; field: ListField; name: string }, ListEntry>
  | Told<{ what: 'setting'; field: ChoiceField }, Settings[ChoiceField]>
  | Told<{ what: 'snooze' }, Snooze>
  /** Days whose visits or turned-away visits become more. */
  | { what: 'counts'; how: 'added'; days: number };

/** Everything in which what was differs from what will be. */
export function changesBetween(before: BackedUp, after: BackedUp): readonly Change[] {
  return [
    ...journalChanges(before.journal, after.journal),
    ...settingsChanges(before.settings, after.settings),
    ...told({ what: 'snooze' as const }, snoozed(before.snooze), snoozed(after.snooze)),
  ];
}

function journalChanges(before: Journal, after: Journal): Change[] {
  const days = countedDays(before, after);
  return [
    ...names(before.attempts, after.attempts).flatMap((number) =>
      told(
        { what: 'quit-date' as const, attempt: Number(number) },
        before.attempts[number]?.value?.quitDate,
        after.attempts[number]?.value?.quitDate,
      ),
    ),
    ...names(before.slips, after.slips).flatMap((date) =>
      told(
        { what: 'slip' as const, date },
        before.slips[date]?.value ?? undefined,
        after.slips[date]?.value ?? undefined,
      ),
    ),
    ...told(
      { what: 'plan' as const },
      before.plan?.value ?? undefined,
      after.plan?.value ?? undefined,
    ),
    ...(days === 0 ? [] : [{ what: 'counts' as const, how: 'added' as const, days }]),
  ];
}

function settingsChanges(before: Settings, after: Settings): Change[] {
  return [
    ...told(
      { what: 'own-reason' as const },
      before.ownReason || undefined,
      after.ownReason || undefined,
    ),
    ...CHOICE_FIELDS.filter((field) => field !== 'ownReason').flatMap((field) =>
      told<{ what: 'setting'; field: ChoiceField }, Settings[ChoiceField]>(
        { what: 'setting', field },
        before[field],
        after[field],
      ),
    ),
    ...LIST_FIELDS.flatMap((field) => {
      const [had, has] = [entriesOf(before, field), entriesOf(after, field)];
      return [...new Set([...had.keys(), ...has.keys()])].flatMap((name) =>
        told({ what: 'entry' as const, field, name }, had.get(name), has.get(name)),
      );
    }),
  ];
}

function told<Thing, Value>(
  thing: Thing,
  before: Value | undefined,
  after: Value | undefined,
): Told<Thing, Value>[] {
  if (before === undefined) return after === undefined ? [] : [{ ...thing, how: 'added', after }];
  if (after === undefined) return [{ ...thing, how: 'removed', before }];
  return sameValue(before, after) ? [] : [{ ...thing, how: 'changed', before, after }];
}

function countedDays(before: Journal, after: Journal): number {
  return Object.entries(after.days).flatMap(([device, seen]) =>
    Object.entries(seen).filter(([date, counts]) => {
      return !sameValue(before.days[device]?.[date], counts);
    }),
  ).length;
}

function names(before: object, after: object): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
}

function snoozed(snooze: Snooze): Snooze | undefined {
  return snooze.until === null ? undefined : snooze;
}
