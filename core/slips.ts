import { daysBetween } from './calendar';
import { type Journal, quitDate } from './journal';

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
  return journal.slips[date.toString()]?.value != null;
}

/**
 * The journal with a slip on a day, or without it (null).
 *
 * @param newDevice a random name for this device, used when the journal has none yet
 */
export function withSlip(
  journal: Journal,
  date: Temporal.PlainDate,
  slip: { note: string } | null,
  newDevice: string,
): Journal {
  const stamped = { counter: journal.counter + 1, device: journal.device || newDevice };
  return {
    ...journal,
    ...stamped,
    slips: { ...journal.slips, [date.toString()]: { value: slip, ...stamped } },
  };
}
