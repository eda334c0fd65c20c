import { beforeEach, describe, expect, it } from 'vitest';
import { countParts } from '../../../components/count-parts';
import { nextMilestoneWords } from '../../../components/milestone-words';
import { dayCountWords } from '../../../components/words';
import { countOf } from '../../../core/day-count';
import { progressOn } from '../../../core/milestones';
import { speak } from '../speaking';

/** The number of 23 November 2020. */
const QUIT_DAY = 18_589;

function next(days: number): string {
  const progress = progressOn(QUIT_DAY, QUIT_DAY + days);
  if (progress === null) throw new RangeError('Ahead');
  return nextMilestoneWords(progress, days);
}

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  beforeEach(() => speak(language));

  it.each([null, -90, -1, 0, 1, 30, 2345])(
    'the parts of the count of %s days are its words, with the digits apart',
    (days) => {
      const count = countOf(days);
      const { before, figure, mark, after } = countParts(count);
      expect(before + figure + mark + after).toBe(dayCountWords(count));
      expect(figure).toBe(days === null ? '' : String(Math.abs(days)));
      expect(mark.trim()).toBe(days === 0 ? ':' : '');
    },
  );
});

it.each([
  [0, 'Next milestone: day 1, tomorrow'],
  [5, 'Next milestone: day 7, in 2 days'],
  [364, 'Next milestone: day 365, tomorrow'],
  [365, 'Next milestone: 2 years, in 365 days'],
  [729, 'Next milestone: 2 years, tomorrow'],
])('on day %i: %s', async (days, words) => {
  await speak('en');
  expect(next(days)).toBe(words);
});

it.each([
  [0, 'Prochain palier\u00a0: le\u00a0jour\u00a01, demain'],
  [365, 'Prochain palier\u00a0: 2\u00a0ans, dans\u00a0365\u00a0jours'],
])('in French, on day %i: %s', async (days, words) => {
  await speak('fr');
  expect(next(days)).toBe(words);
});
