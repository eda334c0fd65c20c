import { daysBetween } from './calendar';
import { type Journal, quitDate, type Slip } from './journal';
import { noteFrom } from './notes';
import { nextStamp } from './stamp';

/** Why a day cannot be a slip, or null when it can: only days after the quit date, up to today, are. */
export function slipProblem(
  journal: Journal,
  date: Temporal.PlainDate,
  today: Temporal.PlainDate,
): 'no-quit-date' | 'not-after-quitting' | 'ahead' | null {
  const quit = quitDate(journal);
  if (quit === null) return 'no-quit-date';
  if (daysBetween(quit, date) < 1) return 'not-after-quitting';
  return daysBetween(date, today) < 0 ? 'ahead' : null;
}

export function isSlip(journal: Journal, date: Temporal.PlainDate): boolean {
  return slipOn(journal, date) !== null;
}

/** The note of the slip on a day, or null where there is no slip. What an undo puts back. */
export function slipOn(journal: Journal, date: Temporal.PlainDate): Slip | null {
  return journal.slips[date.toString()]?.value ?? null;
}

/**
 * The journal with a slip on a day, added or with another note, or without it (null).
 *
 * @param newDevice a random name for this device, used when the journal has none yet
 * @throws RangeError when the note is too long (see LONGEST_NOTE)
 */
export function withSlip(
  journal: Journal,
  date: Temporal.PlainDate,
  slip: Slip | null,
  newDevice: string,
): Journal {
  const stamped = nextStamp(journal, newDevice);
  const value = slip === null ? null : { note: noteFrom(slip.note) };
  return {
    ...journal,
    ...stamped,
    slips: { ...journal.slips, [date.toString()]: { value, ...stamped } },
  };
}
