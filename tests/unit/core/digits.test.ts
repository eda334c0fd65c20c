import { expect, it } from 'vitest';
import { withPlainDigits } from '../../../core/digits';

it.each([
  ['22.99', '22.99'],
  ['٢٢.٩٩', '22.99'],
  ['۲۲', '22'],
  ['२२', '22'],
  ['２２', '22'],
  ['𝟚𝟚', '22'],
  ['½ ² Ⅷ 🥖', '½ ² Ⅷ 🥖'],
])('%s is %s', (text, plain) => {
  expect(withPlainDigits(text)).toBe(plain);
});
