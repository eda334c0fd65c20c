import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  celebratedNow,
  milestoneToCelebrate,
  NOTHING_CELEBRATED,
  readCelebrated,
} from '../../../core/celebrated';
import { EMPTY_JOURNAL, withQuitDate } from '../../../core/journal';
import { progressOf, ringShare } from '../../../core/milestones';
import { withoutRestart, withRestart } from '../../../core/restart';
import { anyDate, day, journalSince, TODAY } from '../journals';
import { monthsLater, walk } from '../oracle-calendar';

const daysOn = (days: number) => TODAY.add({ days });
const daysOf = (days: number, years: number | null = null) => ({ days, years });

describe('progressOf', () => {
  it.each([
    [0, null, 1, 0],
    [1, 1, 3, 0],
    [2, 1, 3, 0.5],
    [3, 3, 7, 0],
    [6, 3, 7, 0.75],
    [14, 14, 30, 0],
    [22, 14, 30, 0.5],
    [45, 30, 60, 0.5],
    [89, 60, 90, 29 / 30],
    [179, 90, 180, 89 / 90],
    [364, 180, 365, 184 / 185],
    [365, 365, 731, 0],
  ])('day %i stands between %s and %i', (days, reached, next, share) => {
    const progress = progressOf(TODAY, daysOn(days));
    expect(progress?.reached?.days ?? null).toBe(reached);
    expect(progress?.next.days).toBe(next);
    expect(progress?.share).toBeCloseTo(share, 10);
  });

  it('knows nothing before the quit date', () => {
    expect(progressOf(TODAY, daysOn(-1))).toBeNull();
  });

  it.each([
    ['2024-02-29', '2026-02-27', daysOf(365), daysOf(730, 2)],
    ['2024-02-29', '2026-02-28', daysOf(730, 2), daysOf(1095, 3)],
    ['2024-02-29', '2028-02-29', daysOf(1461, 4), daysOf(1826, 5)],
    ['2016-11-23', '2026-11-23', daysOf(3652, 10), daysOf(4017, 11)],
    ['0050-03-01', '0052-02-29', daysOf(365), daysOf(731, 2)],
  ])('of %s on %s has whole years of the calendar', (quit, today, reached, next) => {
    expect(progressOf(day(quit), day(today))).toMatchObject({ reached, next });
  });

  it('always has a way to go, and only ever moves on', () => {
    fc.assert(
      fc.property(anyDate, fc.nat({ max: 20_000 }), (quit, age) => {
        const today = progressOf(quit, quit.add({ days: age }));
        const tomorrow = progressOf(quit, quit.add({ days: age + 1 }));
        expect(today?.share).toBeGreaterThanOrEqual(0);
        expect(today?.share).toBeLessThan(1);
        const hasArrived = (tomorrow?.reached?.days ?? 0) === age + 1;
        expect(hasArrived).toBe(today?.next.days === age + 1);
        if (!hasArrived) expect(tomorrow?.share).toBeGreaterThan(today?.share ?? 1);
      }),
    );
  });

  it('has the anniversaries that leafing through a calendar gives', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 2, max: 15 }), (quit, years) => {
        const anniversary = monthsLater(quit.toString(), 12 * years);
        const days = walk(quit.toString(), anniversary).length - 1;
        expect(progressOf(quit, day(anniversary))?.reached).toEqual({ days, years });
      }),
      { numRuns: 25 },
    );
  });
});

describe('the ring around the count', () => {
  it.each([
    [0, 0],
    [1, 1],
    [2, 0.5],
    [30, 1],
    [45, 0.5],
    [365, 1],
    [731, 1],
  ])('on day %i it is filled by %f', (days, share) => {
    const progress = progressOf(TODAY, daysOn(days));
    expect(progress && ringShare(progress)).toBeCloseTo(share, 10);
  });
});

describe('a celebration', () => {
  const celebrate = (quit: string, celebrated = NOTHING_CELEBRATED) => {
    return milestoneToCelebrate(journalSince(quit), celebrated, TODAY)?.days ?? null;
  };

  it.each([
    ['on the quit date', '2026-11-23', null],
    ['on day 1', '2026-11-22', 1],
    ['on day 2, when the popup was not opened on day 1', '2026-11-21', 1],
    ['a week late', '2026-10-17', 30],
    ['more than a week late', '2026-10-16', null],
    ['for a quit date set long back', '2026-02-01', null],
    ['ahead of the quit date', '2026-11-30', null],
  ])('%s: %s', (_, quit, days) => {
    expect(celebrate(quit)).toBe(days);
  });

  it('comes once, whatever becomes of the clock or the date', () => {
    const journal = journalSince('2026-10-24');
    const milestone = milestoneToCelebrate(journal, NOTHING_CELEBRATED, TODAY);
    expect(milestone).toEqual(daysOf(30));
    const celebrated = celebratedNow(journal, milestone ?? daysOf(0));
    expect(milestoneToCelebrate(journal, celebrated, TODAY)).toBeNull();
    expect(milestoneToCelebrate(journal, celebrated, daysOn(-12)), 'clock set back').toBeNull();
    const moved = withQuitDate(journal, day('2026-10-20'), TODAY, 'here');
    expect(milestoneToCelebrate(moved, celebrated, TODAY), 'date moved').toBeNull();
    expect(milestoneToCelebrate(journal, celebrated, daysOn(30))).toEqual(daysOf(60));
  });

  it('comes again in a new attempt', () => {
    const journal = journalSince('2026-10-24');
    const celebrated = celebratedNow(journal, daysOf(30));
    const again = withRestart(journal, TODAY, 'here');
    expect(milestoneToCelebrate(again, celebrated, daysOn(1))).toEqual(daysOf(1));
    expect(milestoneToCelebrate(EMPTY_JOURNAL, celebrated, TODAY)).toBeNull();
  });

  it('does not come again when the new attempt is taken back, and does in the next one', () => {
    const journal = journalSince('2026-10-24');
    const celebrated = celebratedNow(journal, daysOf(30));
    const again = withRestart(journal, daysOn(3), 'here');
    const back = withoutRestart(again, 'here');
    expect(milestoneToCelebrate(back, celebrated, daysOn(3))).toBeNull();
    const twice = withoutRestart(withRestart(back, daysOn(4), 'here'), 'here');
    expect(milestoneToCelebrate(twice, celebrated, daysOn(4))).toBeNull();
    expect(milestoneToCelebrate(twice, celebrated, daysOn(30))).toEqual(daysOf(60));
    const third = withRestart(twice, daysOn(5), 'here');
    expect(milestoneToCelebrate(third, celebrated, daysOn(6))).toEqual(daysOf(1));
  });

  it('is read from anything', () => {
    expect(readCelebrated({ attempt: 1, days: 30 }).replaced).toEqual([]);
    expect(readCelebrated({ attempt: 'one', days: -1 }).value).toEqual(NOTHING_CELEBRATED);
  });
});
