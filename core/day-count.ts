import { daysBetween } from './calendar';

/** How the count stands today. */
export type DayCount =
  /** No quit date yet. */
  | { kind: 'undecided' }
  /** The quit date is `days` (≥ 1) days ahead. */
  | { kind: 'ahead'; days: number }
  /** The quit date was `days` (≥ 0) days ago; 0 is the quit date itself. */
  | { kind: 'since'; days: number };

/** How many days since (or until) a quit date; null is no quit date yet. */
export function daysFrom(quitDate: Temporal.PlainDate | null, today: Temporal.PlainDate): DayCount {
  return countOf(quitDate === null ? null : daysBetween(quitDate, today));
}

/** @param days since the quit date, negative while it lies ahead; null is no quit date yet */
export function countOf(days: number | null): DayCount {
  if (days === null) return { kind: 'undecided' };
  return days < 0 ? { kind: 'ahead', days: -days } : { kind: 'since', days };
}
