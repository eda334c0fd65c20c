import type { DayCounts, Entry, Journal } from './journal';
import type { Said } from './sync-items';
import { armoured } from './sync-text';

/** One thing to be said in the synced storage. */
export interface Piece {
  /** Which item it belongs in: a year, `undated` or `settings`. */
  section: string;
  /** Where in the item: `slips`, `2026-03-01`. */
  path: readonly string[];
  value: unknown;
}

/** What the other devices say, by their names. */
export type Others = ReadonlyMap<string, Said>;

/**
 * What a device has to say, the most important first: decisions, settings, slips from the newest year back, then counts. That is
 * everything said on it, and whatever it knows from devices that say it no longer (sync was switched off there, or they were
 * lost), unless another device does that already.
 *
 * @param all what this device knows, merged
 */
export function piecesOf(all: Said, device: string, others: Others): readonly Piece[] {
  const { attempts, slips, plan, days } = all.journal;
  const unsaid = <Value>(
    entries: Readonly<Record<string, Entry<Value>>>,
    find: (said: Said, name: string) => Entry<unknown> | null | undefined,
  ) =>
    Object.entries(entries).filter(([name, entry]) => {
      return !isSaid(entry, device, others, (said) => find(said, name));
    });
  const saying = (entry: Entry<unknown>, value: unknown) => [
    entry.counter,
    entry.device === device ? '' : entry.device,
    entry.value === null ? null : value,
  ];
  return [
    ...unsaid(attempts, ({ journal }, number) => journal.attempts[number]).map(
      ([number, entry]) => ({
        section: 'undated',
        path: ['attempts', number],
        value: saying(entry, entry.value?.quitDate),
      }),
    ),
    ...unsaid(plan === null ? {} : { plan }, ({ journal }) => journal.plan).map(([, entry]) => ({
      section: 'undated',
      path: ['plan'],
      value: saying(entry, entry.value),
    })),
    ...unsaid(all.registers, ({ registers }, name) => registers[name]).map(([name, entry]) => ({
      section: 'settings',
      path: ['settings', name],
      value: saying(entry, entry.value),
    })),
    ...newestYearFirst(unsaid(slips, ({ journal }, date) => journal.slips[date])).map(
      ([date, entry]) => ({
        section: yearOf(date),
        path: ['slips', date],
        value: saying(entry, armoured(entry.value?.note ?? '')),
      }),
    ),
    ...countPieces(days, device, others),
  ];
}

/** Whether another device says an entry: the one it was said on, or of the others who know it the first in the alphabet. */
function isSaid(
  entry: Entry<unknown>,
  device: string,
  others: Others,
  find: (said: Said) => Entry<unknown> | null | undefined,
): boolean {
  if (entry.device === device) return false;
  return [...others].some(([other, said]) => {
    const theirs = find(said);
    const isSame = theirs?.counter === entry.counter && theirs.device === entry.device;
    return isSame && (other === entry.device || other < device);
  });
}

/** Counts, by the same rule. */
function countPieces(days: Journal['days'], device: string, others: Others): readonly Piece[] {
  const isSaidToo = (seer: string, date: string, counts: DayCounts) =>
    seer !== device &&
    [...others].some(([other, { journal }]) => {
      const theirs = journal.days[seer]?.[date];
      const isAll =
        theirs !== undefined &&
        theirs.visits >= counts.visits &&
        theirs.turnedAway >= counts.turnedAway;
      return isAll && (other === seer || other < device);
    });
  const counted = Object.entries(days).flatMap(([seer, seen]) =>
    Object.entries(seen)
      .filter(([date, counts]) => !isSaidToo(seer, date, counts))
      .map(([date, counts]): [string, { seer: string; counts: DayCounts }] => [
        date,
        { seer, counts },
      ]),
  );
  return newestYearFirst(counted).map(([date, { seer, counts }]) => ({
    section: yearOf(date),
    path: ['days', seer, date],
    value: [counts.visits, counts.turnedAway],
  }));
}

/** Within a year in order, so that a new day changes only the year's last item. */
function newestYearFirst<Value>(dated: readonly [string, Value][]): readonly [string, Value][] {
  return dated.toSorted(([one], [other]) => {
    const years = Number(yearOf(other)) - Number(yearOf(one));
    return years || (one < other ? -1 : 1);
  });
}

function yearOf(date: string): string {
  return date.slice(0, 4);
}
