import { describe, expect, it } from 'vitest';
import { runsOfDays, weekFrom } from '../../../core/week';

it('begins the week with any day', () => {
  expect(weekFrom(1)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(weekFrom(7)).toEqual([7, 1, 2, 3, 4, 5, 6]);
  expect(weekFrom(6)).toEqual([6, 7, 1, 2, 3, 4, 5]);
});

describe('runsOfDays', () => {
  const run = (first: number, last: number, length: number) => ({ first, last, length });
  it.each([
    ['no day', [], 1, []],
    ['one day', [3], 1, [run(3, 3, 1)]],
    ['neighbours, in whatever order', [5, 1, 2, 4, 3], 1, [run(1, 5, 5)]],
    ['two runs', [1, 2, 3, 5, 6], 1, [run(1, 3, 3), run(5, 6, 2)]],
    ['a weekend at the end of the week', [3, 6, 7], 1, [run(3, 3, 1), run(6, 7, 2)]],
    ['the same weekend around its beginning', [3, 6, 7], 7, [run(3, 3, 1), run(6, 7, 2)]],
    ['a long weekend', [5, 6, 7, 1], 1, [run(5, 1, 4)]],
    ['all days but one', [1, 2, 3, 5, 6, 7], 1, [run(5, 3, 6)]],
    ['the whole week', [1, 2, 3, 4, 5, 6, 7], 7, [run(7, 6, 7)]],
  ])('of %s', (_, days, first, runs) => {
    expect(runsOfDays(days, weekFrom(first))).toEqual(runs);
  });
});
