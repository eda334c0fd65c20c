import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../core/archive/fold';
import { anyText } from './any-text';

describe('fold', () => {
  it.each([
    ['ÉTÉ', 'ete'],
    ['e\u0301te\u0301', 'ete'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['Ærø', 'aero'],
    ['İstanbul, ısı', 'istanbul, isi'],
    ['ΟΔΥΣΣΕΎΣ', 'οδυσσευσ'],
    ['ёлка', 'елка'],
    ['שָׁלוֹם', 'שלום'],
    ['בית־ספר', 'בית־ספר'],
    ['مُحَمَّد', 'محمد'],
    ['ﬁne Ａ１', 'fine a1'],
    ['がぎ', 'がぎ'],
    ['ｶﾞ', 'ガ'],
    ['हिन्दी', 'हिन्दी'],
    ['\u1112\u1161\u11ab', '한'],
  ])('makes of %s %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('makes nothing new of what is folded', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const once = fold(text);
        expect(fold(once)).toBe(once);
      }),
    );
  });
});
