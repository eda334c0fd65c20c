import { expect, it } from 'vitest';
import { fitText } from '../../../core/text-lines';

/** Every sign is as wide as the size. */
const widthOf = (text: string) => text.length;

it.each([
  ['short enough', 'ten signs.', 10, 100, 10, ['ten signs.']],
  ['a little smaller on one line', 'ten signs.', 10, 85, 8.5, ['ten signs.']],
  ['on two lines rather than small', 'ten signs.', 10, 60, 10, ['ten', 'signs.']],
  ['about the same width each', 'one two three four', 10, 100, 10, ['one two', 'three four']],
  ['on one line where it is one word', 'Fernsprechamt', 10, 65, 5, ['Fernsprechamt']],
  [
    'held together by no-break spaces',
    '12\u00a0days\u00a0now',
    10,
    55,
    5,
    ['12\u00a0days\u00a0now'],
  ],
  ['smaller on two lines, too', 'thirteen four', 10, 40, 5, ['thirteen', 'four']],
  ['nothing at all', '', 10, 100, 10, ['']],
])('%s', (_, text, largest, width, size, lines) => {
  expect(fitText(text, largest, width, widthOf)).toEqual({ size, lines });
});
