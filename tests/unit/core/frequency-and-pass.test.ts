import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FREQUENCIES,
  NO_NUDGE_YET,
  readLastNudge,
  wasNudgedLately,
  withNudge,
} from '../../../core/frequency';
import {
  LONGEST_PASS,
  NO_PASS,
  passedUntil,
  passFor,
  passOnce,
  readPass,
} from '../../../core/pass';

const now = Temporal.ZonedDateTime.from('2026-11-23T00:30[Europe/Paris]');
const minutesAgo = (minutes: number) => ({
  visit: '1:1',
  at: now.epochMilliseconds - minutes * 60_000,
});

describe('wasNudgedLately', () => {
  it.each([
    ['visit', 1, false],
    ['hour', 59, true],
    ['hour', 60, false],
    ['day', 29, true],
    ['day', 31, false],
    // The clock was set back.
    ['hour', -1, false],
    ['day', -1, false],
  ] as const)('%s, %i minutes ago: %s', (frequency, minutes, lately) => {
    expect(wasNudgedLately(frequency, minutesAgo(minutes), '2:2', now)).toBe(lately);
  });

  it.each(FREQUENCIES)('%s: the nudge of a visit stays for the visit', (frequency) => {
    expect(wasNudgedLately(frequency, minutesAgo(1), '1:1', now)).toBe(false);
    expect(wasNudgedLately(frequency, NO_NUDGE_YET, '1:1', now)).toBe(false);
  });
});

it('remembers when a visit was nudged first', () => {
  const first = withNudge(NO_NUDGE_YET, '1:1', now.toInstant());
  expect(first).toEqual({ visit: '1:1', at: now.epochMilliseconds });
  expect(withNudge(first, '1:1', now.add({ hours: 1 }).toInstant())).toBe(first);
  expect(readLastNudge({ visit: 7, at: -1 })).toEqual({
    value: NO_NUDGE_YET,
    replaced: ['visit', 'at'],
  });
});

describe('passedUntil', () => {
  it('holds at once, and ends', () => {
    const lengths = fc.integer({ min: 1, max: LONGEST_PASS });
    fc.assert(
      fc.property(lengths, fc.nat({ max: 4_000_000_000_000 }), (minutes, moment) => {
        const given = Temporal.Instant.fromEpochMilliseconds(moment);
        const pass = passFor(minutes, given);
        expect(passedUntil(pass, given)?.epochMilliseconds).toBe(pass.until);
        expect(passedUntil(pass, given.add({ minutes }))).toBeNull();
      }),
    );
  });

  it('does not hold from the far future, or when the clock was set back', () => {
    const far = { until: now.epochMilliseconds + 86_400_000, once: false };
    expect(passedUntil(far, now.toInstant())).toBeNull();
    const given = passFor(20, now.toInstant());
    expect(passedUntil(given, now.subtract({ hours: 3 }).toInstant())).toBeNull();
  });

  it('waits an hour for the one visit it is for', () => {
    const pass = passOnce(now.toInstant());
    expect(pass.once).toBe(true);
    expect(passedUntil(pass, now.add({ minutes: 59 }).toInstant())).not.toBeNull();
    expect(passedUntil(pass, now.add({ minutes: 60 }).toInstant())).toBeNull();
  });

  it('is nothing out of garbage', () => {
    expect(passedUntil(NO_PASS, now.toInstant())).toBeNull();
    expect(readPass({ until: 'soon', once: 1 })).toEqual({
      value: NO_PASS,
      replaced: ['until', 'once'],
    });
  });
});
