import { daysBetween } from './calendar';

/** How one goes from a day to another in the picture of a year. */
export type YearStep =
  | 'day-before'
  | 'day-after'
  | 'week-before'
  | 'week-after'
  | 'month-before'
  | 'month-after'
  | 'first'
  | 'last';

/**
 * The day a step leads to. Days and weeks that are not in the picture lead nowhere (the day stays); a month leads to the
 * edge at most, and keeps the day of the month where the other month has it.
 */
export function dayAfterStep(
  date: Temporal.PlainDate,
  step: YearStep,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): Temporal.PlainDate {
  switch (step) {
    case 'first':
      return first;
    case 'last':
      return last;
    case 'month-before':
      return later(date.subtract({ months: 1 }), first);
    case 'month-after':
      return earlier(date.add({ months: 1 }), last);
    default: {
      const there = date.add({ days: DAYS[step] });
      return daysBetween(first, there) < 0 || daysBetween(there, last) < 0 ? date : there;
    }
  }
}

const DAYS = { 'day-before': -1, 'day-after': 1, 'week-before': -7, 'week-after': 7 } as const;

function later(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return daysBetween(one, other) > 0 ? other : one;
}

function earlier(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return daysBetween(one, other) < 0 ? other : one;
}

const STEPS_OF_KEYS: Readonly<Record<string, YearStep>> = {
  ArrowUp: 'day-before',
  ArrowDown: 'day-after',
  ArrowLeft: 'week-before',
  ArrowRight: 'week-after',
  PageUp: 'month-before',
  PageDown: 'month-after',
  Home: 'first',
  End: 'last',
};

/**
 * Where a key leads in the picture of the year, or null for any other key.
 *
 * @param key as in KeyboardEvent.key
 * @param mirrored whether weeks run from right to left
 */
export function stepOfKey(key: string, mirrored: boolean): YearStep | null {
  const step = Object.hasOwn(STEPS_OF_KEYS, key) ? (STEPS_OF_KEYS[key] ?? null) : null;
  if (!mirrored) return step;
  if (step === 'week-before') return 'week-after';
  return step === 'week-after' ? 'week-before' : step;
}
