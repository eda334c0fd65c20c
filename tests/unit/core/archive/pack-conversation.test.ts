import { describe, expect, it } from 'vitest';
import { cut } from '../../../../core/archive/pack-conversation';

describe('cut', () => {
  it.each([
    ['abc', 3, 'abc'],
    ['abcdef', 5, 'ab[…]'],
    ['😀😀😀', 6, '😀😀😀'],
    ['😀😀😀😀', 6, '😀[…]'],
    ['abcdef', 2, '[…'],
  ])('of %s to %i is %s', (text, most, expected) => {
    expect(cut(text, most, '[…]')).toBe(expected);
  });
});
