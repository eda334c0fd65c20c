import { expect, it } from 'vitest';
import { readWholeNumber } from '../../../core/whole-number';

it.each([
  ['5', 5],
  ['60', 60],
  [' 10 ', 10],
  ['010', 10],
  ['4', null],
  ['61', null],
  ['', null],
  ['-5', null],
  ['7.5', null],
  ['1e1', null],
  ['0x10', null],
  ['ten', null],
  ['99999999999999999999', null],
])('from 5 to 60, %j is %s', (typed, number) => {
  expect(readWholeNumber(typed, 5, 60)).toBe(number);
});
