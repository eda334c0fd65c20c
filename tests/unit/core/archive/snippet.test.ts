import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchQuery } from '../../../../core/archive/search-query';
import { snippetOf } from '../../../../core/archive/snippet';

describe('a snippet', () => {
  const shown = (text: string, typed: string, length = 60) => {
    const { pieces, cutBefore, cutBehind } = snippetOf(
      text,
      searchQuery(typed)?.terms ?? [],
      length,
    );
    const marked = pieces.map(({ text: words, hit }) => (hit ? `[${words}]` : words)).join('');
    return `${cutBefore ? '…' : ''}${marked}${cutBehind ? '…' : ''}`;
  };

  it.each([
    ['a word', 'An élève reads', 'eleve ', 'An [élève] reads'],
    ['a beginning', 'An élève reads', 'ele', 'An [élève] reads'],
    ['a phrase', 'to be, or not to be', '"not to"', 'to be, or [not to] be'],
    ['every hit', 'to be, or not to be', 'be ', 'to [be], or not to [be]'],
    ['hits that overlap', 'a b c', '"a b" "b c"', '[a b][ c]'],
    ['Chinese', '今天天气很好', '天气', '今天[天气]很好'],
    ['accents that stand apart', 'cafe\u0301 au lait', 'cafe ', '[caf\u00e9] au lait'],
    ['ligatures', 'a ﬁne day', 'fine ', 'a [ﬁne] day'],
    ['nothing where it is not', 'An élève', 'x ', 'An élève'],
    ['no word it is only a part of', 'an analog', 'an ', '[an] analog'],
  ])('marks %s', (_, text, typed, expected) => {
    expect(shown(text, typed)).toBe(expected);
  });

  it('is the part around the first hit', () => {
    const text = `${'before '.repeat(50)}needle ${'behind '.repeat(50)}`;
    const snippet = shown(text, 'needle ');
    expect(snippet).toMatch(/^…(before )+\[needle\]( behind)+ …$/);
    expect(snippet.length).toBeLessThan(90);
  });

  it('of a text in which nothing is found is its beginning', () => {
    expect(shown('one two three four five six seven', 'x ', 12)).toBe('one two three …');
  });

  it('loses and tears nothing, whatever the text', () => {
    const word = fc.constantFrom(
      'été',
      '天',
      '👩‍👩‍👧',
      'needle',
      '\ud800',
      'ﬁ',
      'x'.repeat(30),
      ' ',
      '\n',
      '𠮷',
    );
    fc.assert(
      fc.property(
        fc.array(word),
        fc.constantFrom('needle', '天', 'et', '"天 天"'),
        fc.integer({ min: 10, max: 99 }),
        (words, typed, length) => {
          const text = words.join('');
          const { pieces } = snippetOf(text, searchQuery(typed)?.terms ?? [], length);
          const whole = pieces.map((piece) => piece.text).join('');
          expect(text.normalize('NFC')).toContain(whole);
          expect(whole.length).toBeLessThanOrEqual(length + 21);
          if (text.isWellFormed()) expect(whole.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
