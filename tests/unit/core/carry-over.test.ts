import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  carriedOver,
  carryOverWords,
  type Destination,
  wordsForDraft,
} from '../../../core/carry-over';
import { alternatives } from '../../../core/catalogue';
import { plainDraft } from '../../../core/draft';

const address = 'https://there.example/';
const link: Destination = {
  address,
  template: `${address}?q={prompt}`,
  does: 'fills',
  limit: null,
};
const clipboard: Destination = { address, template: null, does: 'unknown', limit: null };

describe('carriedOver', () => {
  it.each<[string, Destination, string, string, string | null]>([
    ['no draft', link, '', address, null],
    ['a draft in a link', link, 'a & b', `${address}?q=a%20%26%20b`, null],
    ['several lines', link, 'a\nb', `${address}?q=a%0Ab`, null],
    ['what looks like a replacement', link, '$& $1', `${address}?q=%24%26%20%241`, null],
    ['what looks like a place for a draft', link, '{prompt}', `${address}?q=%7Bprompt%7D`, null],
    ['half a character', link, 'a\ud800', `${address}?q=a%EF%BF%BD`, null],
    ['up to the limit', { ...link, limit: 3 }, 'abc', `${address}?q=abc`, null],
    ['above the limit', { ...link, limit: 3 }, 'abcd', address, 'abcd'],
    ['no link', clipboard, 'abc', address, 'abc'],
  ])('%s', (_, to, draft, opened, copy) => {
    expect(carriedOver(to, draft)).toEqual({ address: opened, copy });
  });

  it('copies a draft too long for any address', () => {
    const draft = 'a'.repeat(100_000);
    expect(carriedOver(link, draft)).toEqual({ address, copy: draft });
  });

  it('loses nothing, and never decides where it goes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 4000 }), (draft) => {
        const { address: opened, copy } = carriedOver(link, draft);
        const url = new URL(opened);
        expect(url.origin).toBe(new URL(address).origin);
        expect(copy ?? url.searchParams.get('q')).toBe(
          copy === null ? draft.toWellFormed() : draft,
        );
        expect(opened.length).toBeLessThanOrEqual(8_000);
      }),
    );
  });

  it('opens nothing but https for every alternative of the catalogue', () => {
    for (const { address: plain, carryOver } of alternatives) {
      const template = carryOver.by === 'link' ? carryOver.template : null;
      const to = { address: plain, template, does: 'unknown', limit: null } as const;
      expect(new URL(carriedOver(to, 'a b').address).protocol).toBe('https:');
    }
  });
});

describe('carryOverWords', () => {
  it.each([
    [link, 'always', 'fills'],
    [{ ...link, does: 'sends' as const }, 'ask', 'sends'],
    [{ ...link, does: 'unknown' as const }, 'always', 'may-send'],
    [clipboard, 'always', 'copies'],
    [link, 'never', 'opens'],
    [clipboard, 'never', 'opens'],
  ] as const)('%j, %s: %s', (to, mode, words) => {
    expect(carryOverWords(to, mode)).toBe(words);
  });
});

describe('plainDraft', () => {
  it.each([
    ['as it is', 'Hello\nthere', 'Hello\nthere'],
    ['line ends', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['no-break and other spaces', 'a\u00a0b\u202fc\u3000d\te', 'a b c d e'],
    ['zero-width spaces', 'a\u200bb\ufeffc\u2060d', 'abcd'],
    ['an emoji joined of several', '👩‍👩‍👧', '👩‍👩‍👧'],
    ['what Persian needs', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['right to left', 'שלום עולם', 'שלום עולם'],
    ['empty lines', 'a\n\n\n\nb', 'a\n\nb'],
    ['nothing but space', ' \u00a0\n\u200b ', ''],
    ['half a character', 'a\udc00', 'a\ufffd'],
  ])('%s', (_, typed, plain) => {
    expect(plainDraft(typed)).toBe(plain);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plainDraft(plainDraft(text))).toBe(plainDraft(text));
      }),
    );
  });
});

describe('wordsForDraft', () => {
  it.each([
    ['no draft: nothing to say', link, 'always', '', null],
    ['a draft that fits', link, 'always', 'abc', 'fills'],
    ['a draft that fits, looked at first', link, 'ask', 'abc', 'fills'],
    ['a draft above the limit', { ...link, limit: 2 }, 'always', 'abc', 'copies'],
    ['a draft too long for any address', link, 'ask', 'a'.repeat(100_000), 'copies'],
    ['a draft that stays', link, 'never', 'abc', 'opens'],
    ['a draft that stays, however long', { ...link, limit: 2 }, 'never', 'abc', 'opens'],
    ['no link', clipboard, 'always', 'abc', 'copies'],
  ] as const)('%s', (_, to, mode, draft, words) => {
    expect(wordsForDraft(to, mode, draft)).toBe(words);
  });
});
