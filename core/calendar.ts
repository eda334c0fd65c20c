/** A local calendar date as it is stored: `YYYY-MM-DD`. A day does not move when the person flies. */
export type DateText = string;

const DATE_TEXT = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The date a stored text means, or null when it means none (`2026-02-30`, `today`, an instant with a time).
 *
 * @param text anything that claims to be `YYYY-MM-DD`
 */
export function readDate(text: string): Temporal.PlainDate | null {
  if (!DATE_TEXT.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return null;
  }
}

export function isDateText(text: string): boolean {
  return readDate(text) !== null;
}

/** Whole days from one calendar date to another; negative when `to` comes first. */
export function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return from.until(to, { largestUnit: 'day' }).days;
}

/**
 * The moment the next local day begins. Not "now + 24 hours": a day with a clock change is 23 or 25 hours
 * long, and in some zones a day begins at 01:00.
 */
export function nextMidnight(now: Temporal.ZonedDateTime): Temporal.Instant {
  return now.toPlainDate().add({ days: 1 }).toZonedDateTime(now.timeZoneId).toInstant();
}

/** Whole days from 1 January 1970 to a calendar date. */
export function dayNumber(date: Temporal.PlainDate): number {
  return daysBetween(Temporal.PlainDate.from('1970-01-01'), date);
}

/** The date with a number (see dayNumber), for numbers of at most eight digits. */
export function dateOfNumber(number: number): Temporal.PlainDate {
  return Temporal.PlainDate.from('1970-01-01').add({ days: number });
}
