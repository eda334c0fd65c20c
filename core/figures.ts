import { type DatedAttempt, datedAttempts } from './attempts';
import { type DateText, daysBetween, readDate } from './calendar';
import { daysFrom } from './day-count';
import { currentAttempt, type DayCounts, type Journal } from './journal';
import { streaksOf } from './streaks';

/** What can be said about one attempt. */
export interface Figures {
  quitDate: Temporal.PlainDate;
  /** Days since the quit date, which is day 0. */
  days: number;
  /** Days since the quit date or the last slip, whichever is later. */
  streak: number;
  longestStreak: number;
  slips: number;
  /** Days since the quit date that are no slips: `days` less `slips`. */
  daysKept: number;
  /** Of all days since the quit date, 0 to 1; null on the quit date itself, where there is none yet. */
  shareKept: number | null;
  visits: number;
  turnedAway: number;
}

/** The figures of the current attempt today, or null while there is none or its quit date lies ahead. */
export function figuresOf(journal: Journal, today: Temporal.PlainDate): Figures | null {
  const current = datedAttempts(journal).at(-1);
  if (current === undefined || current.number !== currentAttempt(journal)) return null;
  return figuresOfAttempt(journal, current, today);
}

/**
 * What the earlier attempts came to, the newest first: their figures as they stood on the day the next one began. An attempt
 * without days, because its date was moved behind the next one's, is left out.
 */
export function pastFigures(journal: Journal, today: Temporal.PlainDate): readonly Figures[] {
  return datedAttempts(journal)
    .map((attempt) => {
      if (attempt.until === null) return null;
      // The quit date of the next one may have been moved ahead.
      const begun = daysBetween(attempt.until, today) >= 0;
      return figuresOfAttempt(journal, attempt, begun ? attempt.until : today);
    })
    .filter((figures) => figures !== null)
    .filter((figures) => figures.days > 0)
    .toReversed();
}

/** @param day the day as of which to tell: today, or the day the next attempt began */
function figuresOfAttempt(
  journal: Journal,
  { from, until }: DatedAttempt,
  day: Temporal.PlainDate,
): Figures | null {
  const count = daysFrom(from, day);
  if (count.kind !== 'since') return null;
  const { days } = count;
  const slips = slipsBetween(journal, from, day);
  const { current, longest } = streaksOf(from, slips, day);
  const daysKept = days - slips.length;
  return {
    quitDate: from,
    days,
    streak: current,
    longestStreak: longest,
    slips: slips.length,
    daysKept,
    shareKept: days === 0 ? null : daysKept / days,
    ...countsBetween(journal, from, until),
  };
}

/** The days of slips after one day and up to another, in order. A slip ahead (the clock was set back) waits for its day. */
function slipsBetween(
  journal: Journal,
  after: Temporal.PlainDate,
  until: Temporal.PlainDate,
): readonly Temporal.PlainDate[] {
  const [first, last] = [after.toString(), until.toString()];
  // Dates as they are stored sort as text.
  return Object.keys(journal.slips)
    .filter((date) => first < date && date <= last && journal.slips[date]?.value != null)
    .toSorted()
    .flatMap((date) => readDate(date) ?? []);
}

/**
 * What all devices counted from one day on and before another. Without another also on days ahead: who flies east over the
 * date line and back was there.
 */
function countsBetween(
  journal: Journal,
  from: Temporal.PlainDate,
  before: Temporal.PlainDate | null,
): DayCounts {
  const counted = (date: DateText) =>
    from.toString() <= date && (before === null || date < before.toString());
  const counts = Object.values(journal.days)
    .flatMap((seen) => Object.entries(seen))
    .flatMap(([date, day]) => (counted(date) ? [day] : []));
  return {
    visits: counts.reduce((sum, day) => sum + day.visits, 0),
    turnedAway: counts.reduce((sum, day) => sum + day.turnedAway, 0),
  };
}
