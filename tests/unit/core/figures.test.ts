import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withCounted } from '../../../core/counted';
import { figuresOf, pastFigures } from '../../../core/figures';
import { dayCount, EMPTY_JOURNAL, withQuitDate } from '../../../core/journal';
import { withRestart } from '../../../core/restart';
import { withSlip } from '../../../core/slips';
import { day, journalSince, TODAY } from '../journals';
import { dayAfter, walk, wallDate } from '../oracle-calendar';
import { slowCounts, slowFigures } from '../oracle-figures';

const zones = Intl.supportedValuesOf('timeZone');

describe('figuresOf', () => {
  it.each([
    ['on the quit date itself', '2026-11-23', [], 0, 0, 0, 0, null],
    ['the day after', '2026-11-22', [], 1, 1, 1, 1, 1],
    ['without a slip', '2026-11-13', [], 10, 10, 10, 10, 1],
    ['with a slip today', '2026-11-13', ['2026-11-23'], 10, 0, 9, 9, 0.9],
    ['with a slip yesterday', '2026-11-13', ['2026-11-22'], 10, 1, 8, 9, 0.9],
    ['with a slip on the first day', '2026-11-13', ['2026-11-14'], 10, 9, 9, 9, 0.9],
    [
      'with slips every day',
      '2026-11-20',
      ['2026-11-21', '2026-11-22', '2026-11-23'],
      3,
      0,
      0,
      0,
      0,
    ],
    ['with a slip on the quit date', '2026-11-13', ['2026-11-13'], 10, 10, 10, 10, 1],
    ['with a slip before it', '2026-11-13', ['2026-11-01'], 10, 10, 10, 10, 1],
    ['with a slip ahead (the clock was set back)', '2026-11-13', ['2026-11-24'], 10, 10, 10, 10, 1],
  ] as const)('%s', (_, quitDate, slips, days, streak, longestStreak, daysKept, shareKept) => {
    const figures = figuresOf(journalSince(quitDate, slips), TODAY);
    expect(figures).toMatchObject({ days, streak, longestStreak, daysKept, shareKept });
    expect(figures?.quitDate.toString()).toBe(quitDate);
  });

  it('are none without a quit date, and none before it', () => {
    expect(figuresOf(EMPTY_JOURNAL, TODAY)).toBeNull();
    expect(figuresOf(journalSince('2026-11-24'), TODAY)).toBeNull();
    const thinking = withQuitDate(journalSince('2026-02-01'), null, TODAY, 'here');
    expect(figuresOf(thinking, TODAY)).toBeNull();
  });

  it('are what walking from day to day says, with slips said in any order, undone and said again', () => {
    const slips = fc.array(fc.tuple(fc.integer({ min: -20, max: 1500 }), fc.boolean()), {
      maxLength: 120,
    });
    fc.assert(
      fc.property(fc.nat({ max: 1400 }), fc.nat({ max: 3000 }), slips, (age, start, said) => {
        const quit = day('2019-12-01').add({ days: start });
        const today = quit.add({ days: age });
        let journal = withQuitDate(EMPTY_JOURNAL, quit, quit, 'here');
        const standing = new Set<string>();
        for (const [days, stays] of said) {
          const date = quit.add({ days });
          journal = withSlip(journal, date, stays ? { note: 'n' } : null, 'here');
          if (stays) standing.add(date.toString());
          else standing.delete(date.toString());
        }
        expect(figuresOf(journal, today)).toMatchObject(
          slowFigures(quit.toString(), [...standing], today.toString()),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('hold with thousands of slips in any order', () => {
    const days = walk('2010-01-01', '2026-11-23').filter((_, place) => place % 2 === 1);
    expect(days.length).toBeGreaterThan(3000);
    // A fixed shuffle: every 7th, then the rest, backwards.
    const slips = [
      ...days.filter((_, place) => place % 7 === 3),
      ...days.filter((_, place) => place % 7 !== 3).toReversed(),
    ];
    const entries = slips.map((date, place) => [
      date,
      { value: { note: '' }, counter: place + 2, device: 'here' },
    ]);
    const journal = { ...journalSince('2010-01-01'), slips: Object.fromEntries(entries) };
    const figures = figuresOf(journal, TODAY);
    expect(figures).toMatchObject(slowFigures('2010-01-01', slips, '2026-11-23'));
  });

  it('add up what all devices counted since the quit date, whatever day it is where they are', () => {
    let journal = journalSince('2026-11-20');
    for (const [date, device] of [
      ['2026-11-19', 'here'],
      ['2026-11-20', 'here'],
      ['2026-11-22', 'here'],
      ['2026-11-22', 'there'],
      ['2026-11-24', 'there'],
    ] as const) {
      const away = withCounted(
        withCounted({ ...journal, device }, 'visits', day(date), ''),
        'turnedAway',
        day(date),
        '',
      );
      journal = { ...away, device: 'here' };
    }
    expect(figuresOf(journal, TODAY)).toMatchObject({ visits: 4, turnedAway: 4 });
  });

  it('count what was counted on each day of each attempt, on whatever device, and none twice', () => {
    const counted = fc.array(
      fc.record({
        what: fc.constantFrom('visits' as const, 'turnedAway' as const),
        device: fc.constantFrom('here', 'there'),
        days: fc.integer({ min: -20, max: 200 }),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(counted, fc.uniqueArray(fc.integer({ min: 1, max: 150 })), (seen, restarts) => {
        const quit = day('2025-12-01');
        const today = quit.add({ days: 151 });
        const later = restarts.toSorted((one, other) => one - other);
        let journal = journalSince(quit.toString());
        for (const days of later) journal = withRestart(journal, quit.add({ days }), 'here');
        const said = seen.map(({ days, ...one }) => ({
          ...one,
          date: quit.add({ days }).toString(),
        }));
        for (const { what, device, date } of said) {
          const { device: own } = journal;
          journal = { ...withCounted({ ...journal, device }, what, day(date), ''), device: own };
        }
        const starts = [0, ...later].map((days) => quit.add({ days }).toString());
        const ends = [
          ...later.map((days) => quit.add({ days: days - 1 }).toString()),
          '2026-12-31',
        ];
        const expected = starts.map((start, place) => slowCounts(said, start, ends[place] ?? ''));
        const figures = [...pastFigures(journal, today).toReversed(), figuresOf(journal, today)];
        expect(
          figures.map((one) => ({ visits: one?.visits, turnedAway: one?.turnedAway })),
        ).toEqual(expected);
      }),
    );
  });
});

describe('days since quitting', () => {
  it('turn at midnight of the wall calendar, and so do all figures, in every zone there is', () => {
    const anyMoment = fc.integer({ min: 0, max: 2_000_000_000_000 });
    const anyHours = fc.array(fc.nat({ max: 2000 }), { maxLength: 5 });
    const HOUR = 3_600_000;
    for (const zone of zones) {
      fc.assert(
        fc.property(anyMoment, fc.nat({ max: 2000 }), anyHours, (moment, hours, slipHours) => {
          const dateAt = (at: number) => {
            const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
            return date.toPlainDate().toString();
          };
          const journal = journalSince(
            dateAt(moment),
            slipHours.map((later) => dateAt(moment + later * HOUR)),
          );
          const today = wallDate(moment + hours * HOUR, zone);
          expect(figuresOf(journal, day(today))).toMatchObject(
            slowFigures(
              wallDate(moment, zone),
              slipHours.map((later) => wallDate(moment + later * HOUR, zone)),
              today,
            ),
          );
        }),
        { numRuns: 3 },
      );
    }
  });

  it.each([
    [
      'a day that never was (Samoa, 30 December 2011)',
      'Pacific/Apia',
      '2011-12-29',
      '2011-12-31',
      2,
    ],
    ['a day of 23 hours', 'Europe/Paris', '2026-03-28', '2026-03-30', 2],
    ['a day of 25 hours', 'America/New_York', '2026-10-31', '2026-11-02', 2],
    ['a leap day', 'Asia/Tokyo', '2024-02-28', '2024-03-01', 2],
  ])('count %s like any other', (_, zone, from, to, days) => {
    const at = (date: string) => day(date).toZonedDateTime({ timeZone: zone, plainTime: '12:00' });
    const [quit, today] = [at(from).toPlainDate(), at(to).toPlainDate()];
    expect(dayCount(journalSince(quit.toString()), today)).toEqual({ kind: 'since', days });
  });

  it('say one day ahead, and lose nothing, when the clock is set back over midnight', () => {
    const journal = journalSince('2026-11-23', ['2026-11-24']);
    expect(dayCount(journal, day('2026-11-22'))).toEqual({ kind: 'ahead', days: 1 });
    expect(figuresOf(journal, day('2026-11-25'))).toMatchObject({ days: 2, slips: 1, streak: 1 });
  });
});

describe('the oracle itself', () => {
  it.each([
    ['2026-02-28', '2026-03-01'],
    ['2024-02-28', '2024-02-29'],
    ['2000-02-28', '2000-02-29'],
    ['2100-02-28', '2100-03-01'],
    ['2026-12-31', '2027-01-01'],
  ])('goes from %s to %s', (from, to) => {
    expect(dayAfter(from)).toBe(to);
  });
});
