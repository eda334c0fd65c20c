import { dayNumber } from './calendar';

/** In days; after the last of them comes every whole year. */
const FIRST_MILESTONES = [1, 3, 7, 14, 30, 60, 90, 180, 365] as const;

const DAY = 86_400_000;

export interface Milestone {
  /** Days since the quit date. */
  days: number;
  /** The anniversary it is, from the second year on; null for a number of days. */
  years: number | null;
}

/** Where somebody stands between two milestones. */
export interface Progress {
  /** The highest milestone reached, or null before the first. */
  reached: Milestone | null;
  next: Milestone;
  /** How much of the way from the one to the other lies behind, 0 to less than 1: on the day of a milestone it is 0 again. */
  share: number;
}

/**
 * The milestones before and after today, by days since the quit date; slips change nothing.
 *
 * @returns null while the quit date lies ahead
 */
export function progressOf(
  quitDate: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Progress | null {
  return progressOn(dayNumber(quitDate), dayNumber(today));
}

/**
 * As progressOf, without `Temporal`, which the popup's first frame cannot wait for (see state/glance.ts).
 *
 * @param quitDay the number of the quit date (see dayNumber)
 * @param today the number of today
 */
export function progressOn(quitDay: number, today: number): Progress | null {
  const days = today - quitDay;
  if (days < 0) return null;
  const all = [
    ...FIRST_MILESTONES.map((first) => ({ days: first, years: null })),
    ...anniversariesAround(quitDay, today),
  ];
  const next = all.find((milestone) => milestone.days > days);
  if (next === undefined) throw new RangeError(`No milestone after day ${days}`);
  const reached = all.findLast((milestone) => milestone.days <= days) ?? null;
  const from = reached?.days ?? 0;
  return { reached, next, share: (days - from) / (next.days - from) };
}

/** How full the ring around the count is, 0 to 1: on the day of a milestone it is full. */
export function ringShare({ reached, share }: Progress): number {
  return reached !== null && share === 0 ? 1 : share;
}

/** The anniversaries next to a day, before and after it, from the second one on, in order. */
function anniversariesAround(quitDay: number, today: number): readonly Milestone[] {
  const years = yearOf(today) - yearOf(quitDay);
  return [years - 1, years, years + 1]
    .filter((year) => year >= 2)
    .map((year) => ({ days: anniversary(quitDay, year) - quitDay, years: year }));
}

/** Anniversaries are days of the calendar: two years have 730 days or 731, and who quit on a 29 February has theirs on the 28th. */
function anniversary(quitDay: number, years: number): number {
  const date = new Date(quitDay * DAY);
  const month = date.getUTCMonth();
  // Not Date.UTC(), which takes the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(date.getUTCFullYear() + years);
  // There is no 29th: the day before the 1 March that it has become.
  if (date.getUTCMonth() !== month) date.setUTCDate(0);
  return date.getTime() / DAY;
}

function yearOf(day: number): number {
  return new Date(day * DAY).getUTCFullYear();
}
