import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datedAttempts } from '../../../core/attempts';
import { figuresOf, pastFigures } from '../../../core/figures';
import { EMPTY_JOURNAL, quitDate, withQuitDate } from '../../../core/journal';
import {
  dateBeforeRestart,
  restartProblem,
  withoutRestart,
  withRestart,
} from '../../../core/restart';
import { withSlip } from '../../../core/slips';
import { attemptsOf, day, journalSince, TODAY } from '../journals';
import { slowFigures } from '../oracle-figures';

const first = journalSince('2026-02-01', ['2026-02-11', '2026-03-01']);
const again = withRestart(first, day('2026-03-01'), 'here');

describe('quitting again', () => {
  it('begins at day 0, and keeps the earlier attempt as it stood that day', () => {
    expect(figuresOf(again, day('2026-03-01'))).toMatchObject({
      days: 0,
      slips: 0,
      longestStreak: 0,
    });
    expect(pastFigures(again, TODAY)).toHaveLength(1);
    expect(pastFigures(again, TODAY)[0]).toMatchObject({
      days: 28,
      streak: 0,
      longestStreak: 17,
      slips: 2,
      daysKept: 26,
    });
  });

  it('counts slips from then on for the new attempt only', () => {
    const slipped = withSlip(again, day('2026-03-05'), { note: '' }, 'here');
    expect(figuresOf(slipped, day('2026-03-10'))).toMatchObject({ days: 9, slips: 1, streak: 5 });
    expect(pastFigures(slipped, TODAY)[0]).toMatchObject({ slips: 2 });
  });

  it.each([
    [EMPTY_JOURNAL, 'no-quit-date'],
    [withQuitDate(first, null, TODAY, 'here'), 'no-quit-date'],
    [journalSince('2026-11-23'), 'not-begun'],
    [journalSince('2026-12-01'), 'not-begun'],
    [first, null],
  ])('%#: is there a reason why not? %s', (journal, problem) => {
    expect(restartProblem(journal, TODAY)).toBe(problem);
    expect(withRestart(journal, TODAY, 'here') === journal).toBe(problem !== null);
  });

  it('can be taken back, as if it had not been', () => {
    const back = withoutRestart(again, 'here');
    expect(figuresOf(back, TODAY)).toEqual(figuresOf(first, TODAY));
    expect(pastFigures(back, TODAY)).toEqual([]);
    expect(withoutRestart(first, 'here')).toBe(first);
    expect(dateBeforeRestart(again)?.toString()).toBe('2026-02-01');
    expect(dateBeforeRestart(first)).toBeNull();
    expect(dateBeforeRestart(back)).toBeNull();
  });

  it('leaves no current attempt when its quit date is taken back', () => {
    const thinking = withQuitDate(again, null, TODAY, 'here');
    expect(quitDate(thinking)).toBeNull();
    expect(figuresOf(thinking, TODAY)).toBeNull();
    expect(withoutRestart(thinking, 'here')).toBe(thinking);
  });

  it('leaves what came before as it stood, while one thinks about the next', () => {
    const thinking = withQuitDate(again, null, TODAY, 'here');
    expect(pastFigures(thinking, TODAY)).toEqual(pastFigures(again, TODAY));
    const slipped = withSlip(thinking, day('2026-03-05'), { note: '' }, 'here');
    expect(pastFigures(slipped, TODAY)).toEqual(pastFigures(again, TODAY));
    const decided = withQuitDate(slipped, day('2026-04-01'), TODAY, 'here');
    expect(pastFigures(decided, TODAY)[0]).toMatchObject({ days: 59, slips: 3 });
    const twice = withRestart(again, day('2026-05-01'), 'here');
    expect(pastFigures(withQuitDate(twice, null, TODAY, 'here'), TODAY)).toEqual(
      pastFigures(twice, TODAY),
    );
    // One whose number is no day of those, out of a backup.
    const numbered = attemptsOf({ 1: '2026-02-01', 2: null }, 'here', 3);
    expect(pastFigures(numbered, TODAY)).toEqual([]);
    expect(datedAttempts(numbered)).toMatchObject([{ number: 1, until: null }]);
  });

  it('moved behind its beginning leaves the earlier attempt no days, and gives them back when moved again', () => {
    const moved = withQuitDate(again, day('2026-01-15'), TODAY, 'here');
    expect(pastFigures(moved, TODAY)).toEqual([]);
    const back = withQuitDate(moved, day('2026-03-01'), TODAY, 'here');
    expect(pastFigures(back, TODAY)).toEqual(pastFigures(again, TODAY));
  });

  it('moved ahead lets the earlier attempt go on until today', () => {
    const ahead = withQuitDate(again, day('2026-12-01'), TODAY, 'here');
    expect(figuresOf(ahead, TODAY)).toBeNull();
    expect(pastFigures(ahead, TODAY)[0]).toMatchObject({ days: 295 });
  });

  it('gives every attempt the figures that walking through it gives', () => {
    const steps = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 200 }), fc.array(fc.integer({ min: 1, max: 250 }))),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(steps, (attempts) => {
        const dates = [day('2020-02-20')];
        for (const [days] of attempts) dates.push((dates.at(-1) ?? TODAY).add({ days }));
        const [begin = TODAY, ...restarts] = dates;
        let journal = withQuitDate(EMPTY_JOURNAL, begin, begin, 'here');
        for (const date of restarts) journal = withRestart(journal, date, 'here');
        const slips = attempts.flatMap(([, after], place) => {
          return after.map((days) => (dates[place] ?? TODAY).add({ days }).toString());
        });
        for (const slip of slips) journal = withSlip(journal, day(slip), { note: '' }, 'here');
        const past = pastFigures(journal, (restarts.at(-1) ?? TODAY).add({ days: 9 })).toReversed();
        expect(past).toHaveLength(restarts.length);
        for (const [place, figures] of past.entries()) {
          const [from, until] = [String(dates[place]), String(dates[place + 1])];
          expect(figures).toMatchObject(slowFigures(from, slips, until));
        }
      }),
    );
  });
});
