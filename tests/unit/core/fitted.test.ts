import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitted } from '../../../core/fitted';

describe('fitted', () => {
  it('leaves a text that fits, and its caret, as they are', () => {
    expect(fitted('abcd', 2, 4)).toEqual({ text: 'abcd', caret: 2, cut: 0 });
  });

  it('cuts the end of what was pasted, never what stood behind it', () => {
    // "abXYZ|cd": XYZ was pasted between ab and cd.
    expect(fitted('abXYZcd', 5, 5)).toEqual({ text: 'abXcd', caret: 3, cut: 2 });
  });

  it('cuts the end of what was pasted at the end', () => {
    expect(fitted('abcdef', 6, 4)).toEqual({ text: 'abcd', caret: 4, cut: 2 });
  });

  it('tears no character that takes two units in half', () => {
    expect(fitted('abc🌱', 5, 4)).toEqual({ text: 'abc', caret: 3, cut: 2 });
  });

  it('always fits, whatever is pasted anywhere', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(50), (text, at, most) => {
        const caret = at % (text.length + 1);
        const { text: result, cut } = fitted(text, caret, most);
        expect(result.length).toBeLessThanOrEqual(Math.max(most, 0));
        expect(cut).toBe(text.length - result.length);
      }),
    );
  });
});
