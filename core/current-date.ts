import type { DateText } from './calendar';
import { type Attempt, currentAttempt, type Entry, type Journal } from './journal';
import type { Stamp } from './stamp';

type Attempts = Journal['attempts'];

/** The quit date of the current attempt as it is stored, or null when there is none or it was taken back. */
export function currentDate(attempts: Attempts): DateText | null {
  return attempts[currentAttempt({ attempts }) ?? '']?.value?.quitDate ?? null;
}

/**
 * Attempts that came together from two journals, with this quit date as that of the current one. Where another one's number is the
 * highest, that one gets the date: the current attempt is always the one with the highest number.
 *
 * @param date null: whatever is current may stay
 * @param stamp later than those of all attempts
 */
export function withCurrentDate(
  attempts: Attempts,
  date: DateText | null,
  stamp: Stamp,
): Record<string, Entry<Attempt>> {
  const number = currentAttempt({ attempts });
  if (date === null || number === null || currentDate(attempts) === date) return { ...attempts };
  return { ...attempts, [number]: { value: { quitDate: date }, ...stamp } };
}
