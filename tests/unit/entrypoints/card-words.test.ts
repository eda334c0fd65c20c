import { describe, expect, it } from 'vitest';
import { dayCount, EMPTY_JOURNAL, type Journal, withQuitDate } from '../../../core/journal';
import { withPlan } from '../../../core/savings';
import { cardInWords, cardTexts, linesOf } from '../../../entrypoints/share/card-words';
import { aPlan, day, journalSince, TODAY } from '../journals';
import { speak } from '../speaking';

const plain = (text: string) => text.replace(/\s/g, ' ');

/** The lines that are offered, as they are read. */
function offered(journal: Journal, today = TODAY): string[] {
  return Object.values(linesOf(journal, today)).map(plain);
}

const year = withPlan(journalSince('2026-02-01', ['2026-11-20']), aPlan, 'here');
const dayOne = journalSince('2026-11-22');

describe('below the count', () => {
  it.each<[string, Journal, en: string[], fr: string[]]>([
    [
      'whatever there is to tell',
      year,
      ['3 days in a row', '294 days kept out of 295', '€229.90 not paid to OpenAI'],
      ['3 jours d’affilée', '294 jours tenus sur 295', '229,90 € non versés à OpenAI'],
    ],
    [
      'one of each',
      dayOne,
      ['1 day in a row', '1 day kept out of 1'],
      ['1 jour d’affilée', '1 jour tenu sur 1'],
    ],
    [
      'no streak on the day of a slip',
      journalSince('2026-11-20', ['2026-11-22', '2026-11-23']),
      ['1 day kept out of 3'],
      ['1 jour tenu sur 3'],
    ],
    ['nothing where all would be zeros', journalSince('2026-11-22', ['2026-11-23']), [], []],
    ['nothing on day 0', journalSince('2026-11-23'), [], []],
    ['nothing before it', withQuitDate(EMPTY_JOURNAL, day('2026-12-01'), TODAY, 'here'), [], []],
    ['nothing without a quit date', EMPTY_JOURNAL, [], []],
  ])('%s', async (_, journal, en, fr) => {
    await speak('en');
    expect(offered(journal)).toEqual(en);
    await speak('fr');
    expect(offered(journal)).toEqual(fr);
  });
});

describe('the picture says what its name says', () => {
  it.each<[string, Journal, en: string, fr: string]>([
    ['a year', year, '295 days since I quit ChatGPT.', '295 jours depuis que j’ai quitté ChatGPT.'],
    ['day 1', dayOne, '1 day since I quit ChatGPT.', '1 jour depuis que j’ai quitté ChatGPT.'],
    [
      'day 0',
      journalSince('2026-11-23'),
      'Day 0: today I quit ChatGPT.',
      'Jour 0 : aujourd’hui je quitte ChatGPT.',
    ],
    [
      'the day before',
      withQuitDate(EMPTY_JOURNAL, day('2026-11-24'), TODAY, 'here'),
      '1 day to go until I quit ChatGPT.',
      'plus que 1 jour avant que je quitte ChatGPT.',
    ],
  ])('%s', async (_, journal, en, fr) => {
    for (const [language, words] of [
      ['en', en],
      ['fr', fr],
    ] as const) {
      await speak(language);
      const count = dayCount(journal, TODAY);
      expect(plain(cardInWords(count, null))).toBe(words);
      expect(plain(cardInWords(count, 'And more'))).toBe(`${words} And more.`);
      const { count: parts, caption, line } = cardTexts(count, 'And more');
      const { before, figure, after } = parts;
      expect(plain(`${before}${figure}${after} ${caption}.`)).toBe(words);
      expect(line).toBe('And more');
    }
  });
});
