import { attemptOn, datedAttempts } from './attempts';
import { daysBetween } from './calendar';
import { currentAttempt, type Journal } from './journal';
import { slipOn } from './slips';

/** Enough whole weeks to hold a year back from today, wherever in the week it is. */
const WEEKS = 53;

/** What a day was: before any attempt, the day of quitting, kept, a slip, today (and no slip so far), or still to come. */
export type DayKind = 'before' | 'quit' | 'kept' | 'slip' | 'today' | 'ahead';

export interface DayInYear {
  date: Temporal.PlainDate;
  kind: DayKind;
  isToday: boolean;
  /** Whether it belongs to an attempt that is not the current one. */
  isEarlier: boolean;
  /** The note of its slip; null where there is none, or an empty one. */
  note: string | null;
}

/**
 * The past year as weeks of seven days, the oldest first; the last week holds today.
 *
 * @param firstDay the first day of the week where the person lives, 1 (Monday) to 7 (Sunday)
 */
export function yearUntil(
  today: Temporal.PlainDate,
  journal: Journal,
  firstDay: number,
): readonly (readonly DayInYear[])[] {
  const attempts = datedAttempts(journal);
  const begun = attempts.filter(({ from }) => daysBetween(from, today) >= 0);
  const current = currentAttempt(journal);
  const intoWeek = (today.dayOfWeek - firstDay + 7) % 7;
  const first = today.subtract({ days: intoWeek + (WEEKS - 1) * 7 });

  const dayAt = (place: number): DayInYear => {
    const date = first.add({ days: place });
    const attempt = attemptOn(begun, date);
    const isSlip = attempt !== null && slipOn(journal, date) !== null;
    const age = daysBetween(date, today);
    const kindThen = (): DayKind => {
      if (age < 0) return 'ahead';
      if (attempt !== null && date.equals(attempt.from)) return 'quit';
      if (isSlip) return 'slip';
      if (attempt === null) return 'before';
      return age === 0 ? 'today' : 'kept';
    };
    return {
      date,
      kind: kindThen(),
      isToday: age === 0,
      isEarlier: attempt !== null && attempt.number !== current,
      note: (isSlip && age >= 0 && slipOn(journal, date)?.note) || null,
    };
  };
  return Array.from({ length: WEEKS }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => dayAt(week * 7 + day)),
  );
}
