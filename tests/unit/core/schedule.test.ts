import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isInSchedule,
  isInWindow,
  isTimeText,
  nextTurn,
  WEEK_DAYS,
  type Window,
} from '../../../core/schedule';

const at = (text: string) => Temporal.ZonedDateTime.from(text);
const weekdays = { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:30' };
const saturdayNight = { days: [6], from: '22:00', to: '02:00' };
const allSunday = { days: [7], from: '00:00', to: '00:00' };
const fromSix = { days: [7], from: '06:00', to: '06:00' };
const smallHours = { days: [7], from: '01:00', to: '03:00' };

describe('isInWindow', () => {
  // 2026-11-23 is a Monday.
  it.each<[string, Window, string, boolean]>([
    ['at its beginning', weekdays, '2026-11-23T09:00[Europe/Paris]', true],
    ['a minute before', weekdays, '2026-11-23T08:59:59[Europe/Paris]', false],
    ['in its last second', weekdays, '2026-11-23T17:29:59[Europe/Paris]', true],
    ['at its end', weekdays, '2026-11-23T17:30[Europe/Paris]', false],
    ['on a day it does not have', weekdays, '2026-11-22T12:00[Europe/Paris]', false],
    ['before midnight', saturdayNight, '2026-11-28T23:59[Europe/Paris]', true],
    ['past midnight', saturdayNight, '2026-11-29T01:59[Europe/Paris]', true],
    ['at its end, past midnight', saturdayNight, '2026-11-29T02:00[Europe/Paris]', false],
    ['in the night before', saturdayNight, '2026-11-28T01:00[Europe/Paris]', false],
    ['all day', allSunday, '2026-11-22T23:59[Europe/Paris]', true],
    ['all day, but not on the next', allSunday, '2026-11-23T00:00[Europe/Paris]', false],
    ['24 hours, on the next day', fromSix, '2026-11-23T05:59[Europe/Paris]', true],
    ['24 hours, over', fromSix, '2026-11-23T06:00[Europe/Paris]', false],
    // Clocks go forward at 02:00 on 29 March 2026, back at 03:00 on 25 October 2026.
    ['after the hour that is skipped', smallHours, '2026-03-29T03:00[Europe/Paris]', false],
    ['in the hour that comes twice', smallHours, '2026-10-25T02:30+02:00[Europe/Paris]', true],
    ['in its second coming', smallHours, '2026-10-25T02:30+01:00[Europe/Paris]', true],
  ])('%s', (_, window, now, inside) => {
    expect(isInWindow(window, at(now))).toBe(inside);
  });
});

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const windows = fc.array(
  fc.record({ days: fc.subarray([...WEEK_DAYS], { minLength: 1 }), from: time, to: time }),
);
const moments = fc
  .tuple(
    fc.integer({ min: 0, max: 4_000_000_000_000 }),
    fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
  )
  .map(([moment, zone]) => Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone));

describe('isInSchedule', () => {
  it('is what walking through the week minute by minute says, in every zone', () => {
    fc.assert(
      fc.property(windows, moments, (all, now) => {
        // The slow way: minutes of the week as the wall shows them, Monday 00:00 being 0.
        const minuteOf = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
        const present = (now.dayOfWeek - 1) * 1440 + now.hour * 60 + now.minute;
        const covered = new Set<number>();
        for (const { days, from, to } of all) {
          const length = (minuteOf(to) - minuteOf(from) + 1440) % 1440 || 1440;
          for (const day of days) {
            for (let minute = 0; minute < length; minute++) {
              covered.add(((day - 1) * 1440 + minuteOf(from) + minute) % (7 * 1440));
            }
          }
        }
        expect(isInSchedule(all, now)).toBe(covered.has(present));
      }),
      { numRuns: 60 },
    );
  });

  it('is never without windows', () => {
    fc.assert(
      fc.property(moments, (now) => {
        expect(isInSchedule([], now)).toBe(false);
      }),
    );
  });
});

describe('nextTurn', () => {
  it.each<[string, Window[], string, string | null]>([
    ['the end, inside', [weekdays], '2026-11-23T12:00[Europe/Paris]', '2026-11-23T17:30'],
    [
      'the next beginning, outside',
      [weekdays],
      '2026-11-27T17:30[Europe/Paris]',
      '2026-11-30T09:00',
    ],
    ['an end past midnight', [saturdayNight], '2026-11-28T23:00[Europe/Paris]', '2026-11-29T02:00'],
    ['nothing without windows', [], '2026-11-23T12:00[Europe/Paris]', null],
    [
      'nothing when they cover the whole week',
      [{ days: [...WEEK_DAYS], from: '00:00', to: '00:00' }],
      '2026-11-23T12:00[Europe/Paris]',
      null,
    ],
    [
      'the end of the last of those that touch',
      [weekdays, { days: [1], from: '17:30', to: '20:00' }],
      '2026-11-23T12:00[Europe/Paris]',
      '2026-11-23T20:00',
    ],
    // The wall shows 03:00 after 01:59 on 29 March, and 02:00 after 02:59 on 25 October.
    [
      'the jump of the clock over a beginning',
      [{ days: [7], from: '02:30', to: '04:00' }],
      '2026-03-29T01:00[Europe/Paris]',
      '2026-03-29T03:00',
    ],
    [
      'the jump of the clock back before a beginning',
      [{ days: [7], from: '02:30', to: '04:00' }],
      '2026-10-25T02:45+02:00[Europe/Paris]',
      '2026-10-25T02:00',
    ],
  ])('is %s', (_, windows, now, turn) => {
    const text = nextTurn(windows, at(now))?.toPlainDateTime().toString({ smallestUnit: 'minute' });
    expect(text ?? null).toBe(turn);
  });

  it('is a moment at which the answer turns, and none before it does', () => {
    const parts = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
      minLength: 20,
      maxLength: 20,
    });
    fc.assert(
      fc.property(windows, moments, parts, (all, now, between) => {
        const inside = isInSchedule(all, now);
        const turn = nextTurn(all, now);
        const wait = (turn ?? now.add({ weeks: 2 })).epochMilliseconds - now.epochMilliseconds;
        for (const part of between) {
          expect(isInSchedule(all, now.add({ milliseconds: Math.floor(wait * part) }))).toBe(
            inside,
          );
        }
        if (turn !== null) expect(isInSchedule(all, turn)).toBe(!inside);
      }),
      { numRuns: 200 },
    );
  });
});

describe('isTimeText', () => {
  it.each([
    ['00:00', true],
    ['23:59', true],
    ['24:00', false],
    ['9:00', false],
    ['09:60', false],
    ['09:00:00', false],
    ['', false],
  ])('%j: %s', (text, is) => {
    expect(isTimeText(text)).toBe(is);
  });
});
