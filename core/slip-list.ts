import { datedAttempts } from './attempts';
import { type DateText, daysBetween, readDate } from './calendar';
import type { Journal } from './journal';

export interface ListedSlip {
  date: Temporal.PlainDate;
  note: string;
  /** Whether an attempt counts it. One does not when the quit date was moved behind it, or taken back. */
  isCounted: boolean;
}

/** Every slip in the journal by calendar year, the newest first, counted or not: whatever was noted can be found. */
export function slipsByYear(
  journal: Journal,
  today: Temporal.PlainDate,
): readonly { year: number; slips: readonly ListedSlip[] }[] {
  const attempts = datedAttempts(journal);
  const listed = (text: DateText): ListedSlip[] => {
    const date = readDate(text);
    const slip = journal.slips[text]?.value ?? null;
    if (date === null || slip === null) return [];
    const isCounted = attempts.some(
      ({ from, until }) => daysBetween(from, date) > 0 && daysBetween(date, until ?? today) >= 0,
    );
    return [{ date, note: slip.note, isCounted }];
  };
  // Dates as they are stored sort as text.
  const slips = Object.keys(journal.slips).toSorted().toReversed().flatMap(listed);
  const years = [...new Set(slips.map(({ date }) => date.year))];
  return years.map((year) => ({ year, slips: slips.filter(({ date }) => date.year === year) }));
}
