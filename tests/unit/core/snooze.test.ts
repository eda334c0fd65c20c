import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  NO_SNOOZE,
  readSnooze,
  SNOOZE_CHOICES,
  snoozeDateProblem,
  snoozedUntil,
  snoozeFor,
  snoozeUntilDate,
} from '../../../core/snooze';

const at = (text: string) => Temporal.ZonedDateTime.from(text);

describe('snoozeFor', () => {
  it.each([
    ['hour', '2026-11-23T21:30[Europe/Paris]', '2026-11-23T22:30:00+01:00'],
    ['tomorrow', '2026-11-23T21:30[Europe/Paris]', '2026-11-24T00:00:00+01:00'],
    ['week', '2026-11-23T21:30[Europe/Paris]', '2026-11-30T21:30:00+01:00'],
    ['week', '2026-03-25T12:00[Europe/Paris]', '2026-04-01T12:00:00+02:00'],
  ] as const)('%s from %s ends at %s', (choice, now, end) => {
    expect(snoozeFor(choice, at(now)).until).toBe(Temporal.Instant.from(end).epochMilliseconds);
  });

  it('holds at once and always ends, in every time zone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SNOOZE_CHOICES),
        fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
        fc.integer({ min: 0, max: 4_000_000_000_000 }),
        (choice, zone, moment) => {
          const now = Temporal.Instant.fromEpochMilliseconds(moment);
          const snooze = snoozeFor(choice, now.toZonedDateTimeISO(zone));
          const end = snoozedUntil(snooze, now);
          expect(end?.epochMilliseconds).toBe(snooze.until);
          expect(snoozedUntil(snooze, now.add({ hours: 8 * 24 }))).toBeNull();
        },
      ),
    );
  });
});

describe('snoozedUntil', () => {
  const now = Temporal.Instant.from('2026-11-23T12:00Z');

  it('is nothing without a snooze, at its end, and after it', () => {
    expect(snoozedUntil(NO_SNOOZE, now)).toBeNull();
    expect(snoozedUntil({ since: 0, until: now.epochMilliseconds }, now)).toBeNull();
    expect(snoozedUntil({ since: 0, until: now.epochMilliseconds - 1 }, now)).toBeNull();
  });

  it('does not hold when the clock was set back by a month meanwhile', () => {
    const snooze = snoozeFor('week', now.toZonedDateTimeISO('UTC'));
    expect(snoozedUntil(snooze, now.subtract({ hours: 30 * 24 }))).toBeNull();
  });
});

describe('snoozeUntilDate', () => {
  const now = Temporal.ZonedDateTime.from('2026-11-23T21:30[Europe/Paris]');
  const on = (text: string) => Temporal.PlainDate.from(text);

  it('ends when that day begins', () => {
    const { until } = snoozeUntilDate(on('2026-12-24'), now);
    expect(until).toBe(Temporal.Instant.from('2026-12-24T00:00+01:00').epochMilliseconds);
  });

  it.each([
    ['2026-11-22', 'not-ahead'],
    ['2026-11-23', 'not-ahead'],
    ['2026-11-24', null],
    ['2027-11-24', null],
    ['2027-11-25', 'too-far-ahead'],
  ])('%s: %s', (text, problem) => {
    expect(snoozeDateProblem(on(text), now.toPlainDate())).toBe(problem);
    if (problem === null) {
      expect(snoozedUntil(snoozeUntilDate(on(text), now), now.toInstant())).not.toBeNull();
    } else {
      expect(() => snoozeUntilDate(on(text), now)).toThrow(RangeError);
    }
  });
});

describe('readSnooze', () => {
  it.each([[-1], [1.5], [9e15], ['soon'], [{}]])('takes no end out of %j', (until) => {
    expect(readSnooze({ until })).toEqual({ value: NO_SNOOZE, replaced: ['until'] });
  });

  it('never makes a snooze that cannot be asked about', () => {
    const now = Temporal.Instant.from('2026-11-23T12:00Z');
    fc.assert(
      fc.property(fc.anything(), (until) => {
        const end = snoozedUntil(readSnooze({ until }).value, now);
        expect(end === null || Temporal.Instant.compare(end, now) > 0).toBe(true);
      }),
    );
  });
});
