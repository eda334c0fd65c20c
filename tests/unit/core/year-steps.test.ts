import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../../core/calendar';
import { dayAfterStep, stepOfKey, type YearStep } from '../../../core/year-steps';
import { anyDate, day } from '../journals';

const FIRST = day('2023-12-31');
const LAST = day('2025-01-02');
const step = (from: string, how: YearStep) => dayAfterStep(day(from), how, FIRST, LAST).toString();

describe('dayAfterStep', () => {
  it.each<[string, YearStep, string]>([
    ['2024-03-01', 'day-before', '2024-02-29'],
    ['2024-02-29', 'day-after', '2024-03-01'],
    ['2024-03-01', 'week-before', '2024-02-23'],
    ['2024-12-28', 'week-after', '2024-12-28'],
    ['2024-03-31', 'month-before', '2024-02-29'],
    ['2024-01-31', 'month-after', '2024-02-29'],
    ['2024-01-10', 'month-before', '2023-12-31'],
    ['2024-12-20', 'month-after', '2025-01-02'],
    ['2024-07-01', 'first', '2023-12-31'],
    ['2024-07-01', 'last', '2025-01-02'],
    ['2023-12-31', 'day-before', '2023-12-31'],
    ['2024-01-03', 'week-before', '2024-01-03'],
    ['2025-01-02', 'day-after', '2025-01-02'],
  ])('from %s by %s to %s', (from, how, to) => {
    expect(step(from, how)).toBe(to);
  });

  it('never leaves the picture', () => {
    const steps: YearStep[] = ['day-before', 'day-after', 'week-before', 'week-after'];
    const anyStep = fc.constantFrom(...steps, 'month-before' as const, 'month-after' as const);
    fc.assert(
      fc.property(anyDate, fc.array(anyStep), fc.nat(370), (first, walk, back) => {
        const last = first.add({ days: 370 });
        let at = last.subtract({ days: back });
        for (const how of walk) at = dayAfterStep(at, how, first, last);
        expect(daysBetween(first, at)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(at, last)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('stepOfKey', () => {
  it.each([
    ['ArrowUp', 'day-before', 'day-before'],
    ['ArrowLeft', 'week-before', 'week-after'],
    ['ArrowRight', 'week-after', 'week-before'],
    ['PageUp', 'month-before', 'month-before'],
    ['End', 'last', 'last'],
    ['a', null, null],
    ['toString', null, null],
  ])('of %s: %s, and %s where weeks run from right to left', (key, step, mirrored) => {
    expect(stepOfKey(key, false)).toBe(step);
    expect(stepOfKey(key, true)).toBe(mirrored);
  });
});
