import { describe, expect, it } from 'vitest';
import {
  areWindowsFull,
  endsNextDay,
  hasWindow,
  inOrderOfWeek,
  MOST_WINDOWS,
  windowProblem,
  withoutWindow,
  withWindow,
  withWindowFor,
} from '../../../core/windows';

const work = { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' };
const night = { days: [6], from: '22:00', to: '02:00' };

describe('windowProblem', () => {
  it.each([
    ['a window', work, null],
    ['one past midnight', night, null],
    ['one without a day', { ...work, days: [] }, 'no-day'],
    ['one without a beginning', { ...work, from: '' }, 'no-time'],
    ['one without an end', { ...work, to: '' }, 'no-time'],
    ['one with a time no clock shows', { ...work, to: '24:00' }, 'no-time'],
  ])('of %s', (_, typed, problem) => {
    expect(windowProblem(typed)).toBe(problem);
  });
});

it('ends on the next day when its end is not after its beginning', () => {
  expect([work, night, { from: '06:00', to: '06:00' }].map(endsNextDay)).toEqual([
    false,
    true,
    true,
  ]);
});

describe('withWindow', () => {
  it('adds one, its days in order', () => {
    expect(withWindow([work], { ...night, days: [7, 6] })).toEqual([
      work,
      { ...night, days: [6, 7] },
    ]);
  });

  it('adds none that is there already, whatever the order of its days', () => {
    const windows = [work];
    expect(withWindow(windows, { ...work, days: [5, 4, 3, 2, 1] })).toBe(windows);
  });

  it('adds none that has a problem', () => {
    const windows = [work];
    expect(withWindow(windows, { ...night, days: [] })).toBe(windows);
  });

  it('stores no more than there is room for', () => {
    const minute = (place: number) => `00:${String(place).padStart(2, '0')}`;
    const full = Array.from({ length: MOST_WINDOWS }, (_, place) => ({
      ...work,
      from: minute(place),
    }));
    expect(areWindowsFull(full)).toBe(true);
    expect(withWindow(full, night)).toBe(full);
  });
});

it('takes one away, and only that one', () => {
  expect(withoutWindow([work, night], { ...work })).toEqual([night]);
  expect(withoutWindow([night], work)).toEqual([night]);
});

describe('withWindowFor', () => {
  it('changes one in its place', () => {
    expect(withWindowFor([work, night], work, { ...work, to: '18:00' })).toEqual([
      { ...work, to: '18:00' },
      night,
    ]);
  });

  it('joins two that become the same', () => {
    expect(withWindowFor([work, night], night, work)).toEqual([work]);
  });

  it('changes nothing when another tab has taken it away, or when there is a problem', () => {
    expect(withWindowFor([night], work, { ...work, to: '18:00' })).toEqual([night]);
    expect(withWindowFor([work], work, { ...work, days: [] })).toEqual([work]);
    expect(hasWindow([night], work)).toBe(false);
  });
});

it('has an order, by the first day of the person’s week and the beginning', () => {
  const early = { days: [2, 1], from: '06:00', to: '07:00' };
  const sunday = { days: [7, 3], from: '10:00', to: '12:00' };
  const all = [night, sunday, work, early];
  expect(inOrderOfWeek(all, [1, 2, 3, 4, 5, 6, 7])).toEqual([early, work, sunday, night]);
  expect(inOrderOfWeek(all, [7, 1, 2, 3, 4, 5, 6])).toEqual([sunday, early, work, night]);
});
