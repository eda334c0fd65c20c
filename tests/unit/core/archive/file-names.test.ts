import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNameFile } from '../../../../core/archive/file-names';
import { anyText } from './any-text';

const name = (wanted: string) => createNameFile('Untitled')(wanted, '.md');

describe('a file name', () => {
  it.each([
    ['Rye bread', 'Rye bread.md'],
    ['2026-03-01 Été à Orléans', '2026-03-01 Été à Orléans.md'],
    ['e\u0301te\u0301', '\u00e9t\u00e9.md'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.md'],
    ['../../etc/passwd', 'etc passwd.md'],
    ['line\nbreak\u0000 and\ttab', 'line break and tab.md'],
    ['ends with dots...', 'ends with dots.md'],
    ['.hidden', 'hidden.md'],
    ['-rf', 'rf.md'],
    ['~root', 'root.md'],
    ['gpj.\u202Eexe', 'gpj.exe.md'],
    ['half \ud83d', 'half \ufffd.md'],
    ['con', 'con_.md'],
    ['Aux.txt', 'Aux_.txt.md'],
    ['COM¹', 'COM¹_.md'],
    ['console', 'console.md'],
    ['', 'Untitled.md'],
    ['???', 'Untitled.md'],
    [' . ', 'Untitled.md'],
    ['天气很好', '天气很好.md'],
  ])('of %j is %j', (wanted, expected) => {
    expect(name(wanted)).toBe(expected);
  });

  it('is cut between two characters, never within one', () => {
    const family = '👩‍👩‍👧‍👦';
    const long = name(family.repeat(20));
    expect(new Intl.Segmenter('en').segment(long.slice(0, -3)).containing(0)?.segment).toBe(
      long.slice(0, [...new Intl.Segmenter('en').segment(long)][0]?.segment.length),
    );
    expect(new TextEncoder().encode(name('é'.repeat(500))).length).toBeLessThanOrEqual(103);
  });

  it('is given once: what differs in capitals or accents only gets a number', () => {
    const give = createNameFile('Untitled');
    const given = ['Rye', 'rye', 'Ryé', 'Rye (2)', '', '?'].map((wanted) => give(wanted, '.md'));
    expect(given).toEqual([
      'Rye.md',
      'rye (2).md',
      'Ryé (3).md',
      'Rye (2) (2).md',
      'Untitled.md',
      'Untitled (2).md',
    ]);
  });

  it('is legal on every system and like no other, whatever is wanted', () => {
    const part = fc.constantFrom(
      'con',
      'NUL',
      '.',
      ' ',
      '..',
      '/',
      '(2)',
      'é',
      'É',
      'e\u0301',
      'ß',
      'SS',
      '\u202e',
      '\ud800',
      '👩‍👩‍👧',
      'x'.repeat(120),
    );
    const wanted = fc.oneof(
      anyText(),
      fc.array(part).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(fc.array(wanted, { maxLength: 30 }), (all) => {
        const give = createNameFile('Untitled');
        const given = all.map((one) => give(one, '.md'));
        for (const one of given) {
          expect(one).toMatch(/^[^\s.~-]/);
          expect(one).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]|[ .]\.md$/u);
          expect(one).not.toMatch(/^(con|prn|aux|nul|(com|lpt)\d)(\.|$)/i);
          expect(one.normalize('NFC')).toBe(one);
          expect(new TextEncoder().encode(one).length).toBeLessThan(120);
        }
        const alike = (one: string) => one.normalize('NFKD').toUpperCase().toLowerCase();
        expect(new Set(given.map(alike)).size).toBe(given.length);
      }),
      { numRuns: 500 },
    );
  });
});
