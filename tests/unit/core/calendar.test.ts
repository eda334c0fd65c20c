import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, isDateText, nextMidnight, readDate } from '../../../core/calendar';

const zones = Intl.supportedValuesOf('timeZone');
const anyDay = fc
  .integer({ min: -50_000, max: 50_000 })
  .map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }));

describe('readDate', () => {
  it.each(['2026-02-28', '2024-02-29', '1999-12-31'])('reads %s', (text) => {
    expect(readDate(text)?.toString()).toBe(text);
  });

  it.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-1-1',
    '2026-01-01T10:00',
    '2026-01-01[u-ca=hebrew]',
    '+002026-01-01',
    'today',
    '',
  ])('does not take %j for a date', (text) => {
    expect(readDate(text)).toBeNull();
    expect(isDateText(text)).toBe(false);
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => readDate(text) === null || isDateText(text)));
  });
});

describe('daysBetween', () => {
  it.each([
    ['2026-11-23', '2026-11-23', 0],
    ['2026-02-01', '2026-11-23', 295],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-03-02', '2026-03-01', -1],
  ])('counts from %s to %s: %i', (from, to, days) => {
    expect(daysBetween(Temporal.PlainDate.from(from), Temporal.PlainDate.from(to))).toBe(days);
  });

  it('agrees with walking day by day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 800 }), (from, steps) => {
        let day = from;
        for (let step = 0; step < steps; step++) day = day.add({ days: 1 });
        expect(daysBetween(from, day)).toBe(steps);
        expect(daysBetween(day, from)).toBe(steps === 0 ? 0 : -steps);
      }),
      { numRuns: 50 },
    );
  });
});

describe('nextMidnight', () => {
  it('is the first moment of tomorrow in every time zone, on every day', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 4_000_000_000_000 }),
        (zone, moment) => {
          const now = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
          const next = nextMidnight(now).toZonedDateTimeISO(zone);
          expect(Temporal.PlainDate.compare(next.toPlainDate(), now.toPlainDate())).toBe(1);
          const before = next.subtract({ milliseconds: 1 }).toPlainDate();
          expect(Temporal.PlainDate.compare(before, next.toPlainDate())).toBe(-1);
        },
      ),
    );
  });

  it.each([
    ['a day of 23 hours', '2026-03-29T00:30[Europe/Paris]', '2026-03-30T00:00:00+02:00'],
    ['a day of 25 hours', '2026-10-25T00:30[Europe/Paris]', '2026-10-26T00:00:00+01:00'],
    [
      'a day that begins at 01:00',
      '2026-09-05T12:00[America/Santiago]',
      '2026-09-06T01:00:00-03:00',
    ],
  ])('knows %s', (_, now, expected) => {
    expect(nextMidnight(Temporal.ZonedDateTime.from(now)).equals(expected)).toBe(true);
  });
});
