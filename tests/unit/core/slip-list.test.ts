import { describe, expect, it } from 'vitest';
import { EMPTY_JOURNAL, withQuitDate } from '../../../core/journal';
import { withRestart } from '../../../core/restart';
import { slipsByYear } from '../../../core/slip-list';
import { withSlip } from '../../../core/slips';
import { day, journalSince, TODAY } from '../journals';

const listed = (...from: Parameters<typeof slipsByYear>) =>
  slipsByYear(...from).map(({ year, slips }) => [
    year,
    ...slips.map(({ date, isCounted }) => `${date.toString()}${isCounted ? '' : ' not counted'}`),
  ]);

describe('slipsByYear', () => {
  it('lists the newest year and day first, years ago included', () => {
    const journal = journalSince('2021-01-01', ['2021-02-03', '2026-11-01', '2026-11-20']);
    expect(listed(journal, TODAY)).toEqual([
      [2026, '2026-11-20', '2026-11-01'],
      [2021, '2021-02-03'],
    ]);
    expect(listed(EMPTY_JOURNAL, TODAY)).toEqual([]);
  });

  it('leaves out what was taken back, and keeps notes', () => {
    const journal = journalSince('2026-01-01', ['2026-02-03', '2026-02-04']);
    const noted = withSlip(journal, day('2026-02-03'), { note: 'tired' }, 'here');
    const one = withSlip(noted, day('2026-02-04'), null, 'here');
    expect(slipsByYear(one, TODAY)).toMatchObject([
      { year: 2026, slips: [{ note: 'tired', isCounted: true }] },
    ]);
  });

  it('counts the slips of earlier attempts, that of the day of quitting again among them', () => {
    const first = journalSince('2026-01-01', ['2026-02-03', '2026-02-04']);
    const again = withRestart(first, day('2026-02-04'), 'here');
    expect(listed(again, TODAY)).toEqual([[2026, '2026-02-04', '2026-02-03']]);
  });

  it('still lists what no attempt counts', () => {
    const journal = journalSince('2026-01-01', ['2026-02-03', '2026-02-08']);
    const moved = withQuitDate(journal, day('2026-02-05'), TODAY, 'here');
    expect(listed(moved, TODAY)).toEqual([[2026, '2026-02-08', '2026-02-03 not counted']]);
    expect(listed(journal, day('2026-02-05'))).toEqual([
      [2026, '2026-02-08 not counted', '2026-02-03'],
    ]);
    expect(listed(withQuitDate(journal, null, TODAY, 'here'), TODAY)).toEqual([
      [2026, '2026-02-08 not counted', '2026-02-03 not counted'],
    ]);
  });
});
