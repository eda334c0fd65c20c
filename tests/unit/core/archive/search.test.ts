import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchable, TOKENIZER } from '../../../../core/archive/fold';
import { searchQuery } from '../../../../core/archive/search-query';
import { anyText } from './any-text';

/** FTS5 as the archive uses it. */
function createIndex(texts: readonly string[]) {
  const database = new DatabaseSync(':memory:');
  database.exec(
    `CREATE VIRTUAL TABLE words USING fts5(text, content='', contentless_delete=1, tokenize="${TOKENIZER}")`,
  );
  const insert = database.prepare('INSERT INTO words (rowid, text) VALUES (?, ?)');
  for (const [place, text] of texts.entries()) insert.run(place, searchable(text));
  const select = database.prepare('SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid');
  return (match: string) => select.all(match).map(({ rowid }) => texts[Number(rowid)]);
}

describe('a search', () => {
  const texts = [
    'L’été à Orléans, j’étais élève',
    '今天天气很好，我们去公园吧。',
    '東京へ行きます',
    '한국어를 배웁니다',
    'สวัสดีครับ',
    'हिन्दी भाषा',
    'Don’t use snake_case in C++; the Straße is long',
    'say "hello world" to 你好 world',
    '𠮷野家 and 🍜',
  ];
  const find = createIndex(texts);

  it.each([
    ['accents left out', 'eleve', 0],
    ['accents typed', 'ÉLÈVE ', 0],
    ['the beginning of the last word', 'orl', 0],
    ['the beginning of any word', 'orl* élève ', 0],
    ['a phrase across an apostrophe', '"j’etais eleve"', 0],
    ['Chinese words', '天气', 1],
    ['one Chinese character', '公', 1],
    ['a Chinese phrase within a sentence', '去公园', 1],
    ['Japanese', '行き', 2],
    ['a Korean word under its ending', '한국 ', 3],
    ['the middle of a Thai sentence', 'สดี', 4],
    ['Hindi with its vowel signs', 'हिन्दी ', 5],
    ['a name with an underscore', 'snake_case', 6],
    ['a contraction', "don't ", 6],
    ['ß as ss', 'STRASSE ', 6],
    ['all words, in any order', 'world hello ', 7],
    ['an unfinished phrase', '"hello wor', 7],
    ['quotes of any kind', '„hello world“', 7],
    ['words beside Chinese', 'to 你好 ', 7],
    ['characters beyond the basic plane', '𠮷', 8],
  ])('finds %s: %s', (_, typed, place) => {
    expect(find(searchQuery(typed)?.match ?? '')).toEqual([texts[place]]);
  });

  it.each([
    ['a phrase in the wrong order', '"world hello"'],
    ['a beginning that is finished by a space', 'orl '],
    ['a word that is only in another text', 'hello orleans '],
    ['Chinese characters that stand apart', '今气'],
    ['accents that make other words', 'हन्द '],
  ])('does not find %s: %s', (_, typed) => {
    expect(find(searchQuery(typed)?.match ?? '')).toEqual([]);
  });

  it.each([
    ['orl', null],
    ['orleans', 'L’été à Orléans, j’étais élève'],
    ['"hello worl', null],
    ['hel* world', null],
    ['hello wo*rld', null],
  ])('that ends in the beginning of a word tells what has it whole: %s', (typed, text) => {
    expect(find(searchQuery(typed)?.whole ?? '')).toEqual(text === null ? [] : [text]);
  });

  it.each(['orleans ', '"hello world"'])('of whole words has no beginnings: %j', (typed) => {
    expect(searchQuery(typed)?.whole).toBeNull();
  });

  it.each(['', ' ', '"', '""', '*', '" *', '…!?', '🍜', '\u0301', '-', '()'])(
    'asks nothing when %j was typed',
    (typed) => {
      expect(searchQuery(typed)).toBeNull();
    },
  );

  it.each([
    'AND',
    'a OR',
    'NOT x',
    'NEAR(a b)',
    'text:x',
    '^x',
    'a + b',
    '{a b}: c',
    "'); --",
    'a"b',
    '"a""b',
    '\0',
    'x\0y',
    '\ud800',
  ])('takes FTS5’s own signs for words: %j', (typed) => {
    expect(() => find(searchQuery(typed)?.match ?? '"x"')).not.toThrow();
  });

  it('is never a syntax error, whatever is typed', () => {
    const sign = fc.constantFrom(
      '"',
      '*',
      '(',
      ')',
      '^',
      ':',
      '-',
      '+',
      'AND',
      'OR',
      'NOT',
      'NEAR',
      ' ',
      "'",
      '\\',
      '天',
      'é',
      'ᠠ',
      '\0',
    );
    const typed = fc.oneof(
      fc.array(fc.oneof(sign, anyText()), { maxLength: 30 }).map((all) => all.join('')),
      anyText({ maxLength: 3000 }),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const query = searchQuery(text);
        if (query !== null) find(query.match);
        if (query?.whole) find(query.whole);
      }),
      { numRuns: 500 },
    );
    expect(() => find(searchQuery('a '.repeat(5000))?.match ?? '')).not.toThrow();
  });

  it('finds every text by any words that stand in it', () => {
    const word = fc.constantFrom(
      'été',
      'STRASSE',
      '天气',
      '行き',
      'hello',
      'Łódź',
      'สวัสดี',
      '한국어',
      'a1',
    );
    const between = fc.constantFrom(' ', ', ', ' — ', '\n', '“');
    const text = fc.array(fc.tuple(word, between), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), fc.boolean(), (parts, one, other, small) => {
        const whole = parts.flat().join('');
        const [first, last] = [one % parts.length, other % parts.length].toSorted((a, b) => a - b);
        const phrase = parts
          .slice(first, (last ?? 0) + 1)
          .map(([words]) => words)
          .join(' ');
        const typed = `"${small ? phrase.toLowerCase() : phrase}"`;
        expect(createIndex([whole])(searchQuery(typed)?.match ?? '')).toEqual([whole]);
      }),
      { numRuns: 50 },
    );
  });
});
