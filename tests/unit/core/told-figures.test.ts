import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withCounted } from '../../../core/counted';
import { figuresOf } from '../../../core/figures';
import type { Journal } from '../../../core/journal';
import { type ToldFigure, toldFigures } from '../../../core/told-figures';
import { anyJournalOf, journalSince, TODAY } from '../journals';

function told(journal: Journal): readonly ToldFigure[] {
  const figures = figuresOf(journal, TODAY);
  if (figures === null) throw new Error('Nothing to tell');
  return toldFigures(figures);
}

describe('what is told beside the day count', () => {
  it('on the quit date: nothing', () => {
    expect(told(journalSince('2026-11-23'))).toEqual([]);
  });

  it('without a slip: that every day was kept; a streak would only repeat the count', () => {
    expect(told(journalSince('2026-11-13'))).toEqual([{ what: 'kept', days: 10, share: 1 }]);
  });

  it('with slips: both streaks, the days kept and their share, and the slips', () => {
    expect(told(journalSince('2026-11-03', ['2026-11-13', '2026-11-18']))).toEqual([
      { what: 'streak', days: 5, isLongest: false },
      { what: 'longest-streak', days: 9 },
      { what: 'kept', days: 18, share: 0.9 },
      { what: 'slips', slips: 2 },
    ]);
  });

  it('where no streak was longer than the one that runs: that one alone', () => {
    expect(told(journalSince('2026-11-13', ['2026-11-15']))).toEqual([
      { what: 'streak', days: 8, isLongest: true },
      { what: 'kept', days: 9, share: 0.9 },
      { what: 'slips', slips: 1 },
    ]);
  });

  it('on the day of a slip: no streak of no days', () => {
    expect(told(journalSince('2026-11-13', ['2026-11-23']))).toEqual([
      { what: 'longest-streak', days: 9 },
      { what: 'kept', days: 9, share: 0.9 },
      { what: 'slips', slips: 1 },
    ]);
    expect(told(journalSince('2026-11-22', ['2026-11-23']))).toEqual([{ what: 'slips', slips: 1 }]);
  });

  it('visits turned away, from the first one on', () => {
    const journal = withCounted(journalSince('2026-11-23'), 'turnedAway', TODAY, 'here');
    expect(told(journal)).toEqual([{ what: 'turned-away', visits: 1 }]);
  });

  it('never a zero, whatever the journal holds', () => {
    fc.assert(
      fc.property(anyJournalOf('here'), (journal) => {
        const figures = figuresOf(journal, TODAY);
        const numbers = (figures === null ? [] : toldFigures(figures)).flatMap((figure) =>
          Object.values(figure).filter((value) => typeof value === 'number'),
        );
        expect(numbers.every((number) => number > 0)).toBe(true);
      }),
    );
  });
});
