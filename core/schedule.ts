/** Days of the week as Temporal counts them: 1 is Monday, 7 Sunday. */
export const WEEK_DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** A part of the week, in local wall-clock time. */
export interface Window {
  /** The days on which it begins, 1 (Monday) to 7 (Sunday). */
  days: readonly number[];
  /** `HH:MM`, included. */
  from: string;
  /** `HH:MM`, not included. Not later than `from` means: on the next day. */
  to: string;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whether a text is a time of day as windows hold it, `00:00` to `23:59`. */
export function isTimeText(text: string): boolean {
  return TIME.test(text);
}

/**
 * Whether a moment lies in a window, by what the clock on the wall says: a window from 01:00 to 03:00 is an hour longer
 * in the night in which that clock is set back, and an hour shorter in the other one.
 */
export function isInWindow(window: Window, now: Temporal.ZonedDateTime): boolean {
  const time = now.toPlainTime().toString({ smallestUnit: 'minute' });
  const beginsOn = (day: number) => window.days.includes(day);
  if (window.from < window.to) {
    return beginsOn(now.dayOfWeek) && window.from <= time && time < window.to;
  }
  const yesterday = now.toPlainDate().subtract({ days: 1 }).dayOfWeek;
  return (
    (beginsOn(now.dayOfWeek) && window.from <= time) || (beginsOn(yesterday) && time < window.to)
  );
}

/** Whether a moment lies in one of the windows; without windows it never does. */
export function isInSchedule(windows: readonly Window[], now: Temporal.ZonedDateTime): boolean {
  return windows.some((window) => isInWindow(window, now));
}

/**
 * The first moment after `now` at which isInSchedule answers otherwise, or null when there is none: without windows, or
 * when they cover the whole week.
 */
export function nextTurn(
  windows: readonly Window[],
  now: Temporal.ZonedDateTime,
): Temporal.ZonedDateTime | null {
  const inside = isInSchedule(windows, now);
  return (
    boundaries(windows, now)
      .filter((moment) => Temporal.ZonedDateTime.compare(moment, now) > 0)
      .toSorted(Temporal.ZonedDateTime.compare)
      .find((moment) => isInSchedule(windows, moment) !== inside) ?? null
  );
}

/** Every moment within the next eight days at which a window may begin or end. */
function boundaries(
  windows: readonly Window[],
  now: Temporal.ZonedDateTime,
): readonly Temporal.ZonedDateTime[] {
  const times = new Set(windows.flatMap(({ from, to }) => [from, to]));
  const moments = Array.from({ length: 9 }, (_, days) => now.toPlainDate().add({ days })).flatMap(
    (date) =>
      [...times].flatMap((time) => {
        const local = date.toPlainDateTime(Temporal.PlainTime.from(time));
        // Where the clock is set back, the wall shows a time twice.
        return (['earlier', 'later'] as const).map((disambiguation) =>
          local.toZonedDateTime(now.timeZoneId, { disambiguation }),
        );
      }),
  );
  // Where it is set, either way, the wall jumps over times, or back before one.
  const jump = now.getTimeZoneTransition('next');
  return jump === null ? moments : [...moments, jump];
}
