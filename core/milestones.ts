import { daysBetween } from './calendar';

/** In days; after the last of them comes every whole year. */
const FIRST_MILESTONES = [1, 3, 7, 14, 30, 60, 90, 180, 365] as const;

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
  const days = daysBetween(quitDate, today);
  if (days < 0) return null;
  // Two years more than have passed, so that the next is always among them: on a 28 February, Temporal does not call a year
  // from a 29 February whole yet.
  const years = quitDate.until(today, { largestUnit: 'year' }).years + 2;
  const all = milestonesUpTo(quitDate, years);
  const next = all.find((milestone) => milestone.days > days);
  if (next === undefined) throw new RangeError(`No milestone after day ${days}`);
  const reached = all.findLast((milestone) => milestone.days <= days) ?? null;
  const from = reached?.days ?? 0;
  return { reached, next, share: (days - from) / (next.days - from) };
}

/** Anniversaries are days of the calendar: two years have 730 days or 731, and who quit on a 29 February has theirs on the 28th. */
function milestonesUpTo(quitDate: Temporal.PlainDate, years: number): readonly Milestone[] {
  const first: Milestone[] = FIRST_MILESTONES.map((days) => ({ days, years: null }));
  for (let year = 2; year <= years; year++) {
    first.push({ days: daysBetween(quitDate, quitDate.add({ years: year })), years: year });
  }
  return first;
}
