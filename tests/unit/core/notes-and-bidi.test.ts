import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolated } from '../../../core/bidi';
import { readJournal } from '../../../core/journal';
import { LONGEST_NOTE } from '../../../core/notes';
import { slipOn, withSlip } from '../../../core/slips';
import { day, journalSince } from '../journals';

const date = day('2026-03-01');
const noted = (note: string) => withSlip(journalSince('2026-02-01'), date, { note }, 'here');

describe('a note', () => {
  it.each([
    '<img src=x onerror=alert(1)>',
    'abc\u202egnp.exe',
    'first\nsecond\ttab',
    '__proto__',
    '🌱'.repeat(1000),
  ])('stays the text that was typed: %j', (note) => {
    expect(slipOn(noted(note), date)).toEqual({ note });
    expect(readJournal(noted(note)).replaced).toEqual([]);
  });

  it('is never cut: one too long is refused', () => {
    expect(slipOn(noted('x'.repeat(LONGEST_NOTE)), date)?.note).toHaveLength(LONGEST_NOTE);
    expect(() => noted('x'.repeat(LONGEST_NOTE + 1))).toThrow(RangeError);
  });

  it('holds no half characters, which no file could hold', () => {
    expect(slipOn(noted('a\ud83cb'), date)?.note).toBe('a\ufffdb');
  });

  it('can be changed, and put back as it was', () => {
    const before = noted('tired');
    const changed = withSlip(before, date, { note: 'very tired' }, '');
    const back = withSlip(changed, date, slipOn(before, date), '');
    expect(slipOn(back, date)).toEqual({ note: 'tired' });
    expect(slipOn(withSlip(before, date, null, ''), date)).toBeNull();
  });
});

describe('isolated', () => {
  it.each([
    ['plain', '\u2068plain\u2069'],
    ['\u202eevil', '\u2068\u202eevil\u2069'],
    ['\u2069out', '\u2068out\u2069'],
    ['\u2067in', '\u2068\u2067in\u2069\u2069'],
    ['\u2067in\u2069\u2069out', '\u2068\u2067in\u2069out\u2069'],
    ['two\r\nlines', '\u2068two  lines\u2069'],
  ])('%j becomes %j', (text, expected) => {
    expect(isolated(text)).toBe(expected);
  });

  it('opens once, closes once, at its very ends, whatever is in between', () => {
    const signs = fc.constantFrom(
      'a',
      'א',
      '\u2066',
      '\u2067',
      '\u2068',
      '\u2069',
      '\u202e',
      '\u202c',
      '\n',
      '\u2029',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(signs), (text) => {
        const all = [...isolated(text.join(''))];
        let depth = 0;
        for (const [place, sign] of all.entries()) {
          if ('\u2066\u2067\u2068'.includes(sign)) depth += 1;
          if (sign === '\u2069') depth -= 1;
          if (place < all.length - 1) expect(depth).toBeGreaterThan(0);
          expect('\n\u2029'.includes(sign)).toBe(false);
        }
        expect(depth).toBe(0);
      }),
    );
  });
});
