import { expect, it } from 'vitest';
import type { ToldFigure } from '../../../core/told-figures';
import { figureWords } from '../../../entrypoints/popup/figure-words';
import { speak } from '../speaking';

const figures: readonly [ToldFigure, en: string, fr: string][] = [
  [{ what: 'streak', days: 1, isLongest: false }, '1 day current streak', '1 jour série en cours'],
  [
    { what: 'streak', days: 40, isLongest: true },
    '40 days streak, your longest',
    '40 jours de suite, votre record',
  ],
  [{ what: 'longest-streak', days: 139 }, '139 days longest streak', '139 jours plus longue série'],
  [{ what: 'kept', days: 10, share: 1 }, '100% of your days kept', '100 % de vos jours tenus'],
  [{ what: 'kept', days: 1, share: 0.5 }, '1 day kept (50%)', '1 jour tenu (50 %)'],
  // Not 100 %: that is every day.
  [
    { what: 'kept', days: 2343, share: 2343 / 2344 },
    '2343 days kept (99%)',
    '2343 jours tenus (99 %)',
  ],
  [{ what: 'turned-away', visits: 1 }, '1 visit turned away', '1 visite évitée'],
  [{ what: 'turned-away', visits: 41 }, '41 visits turned away', '41 visites évitées'],
  [{ what: 'slips', slips: 1 }, '1 slip', '1 écart'],
  [{ what: 'slips', slips: 3 }, '3 slips', '3 écarts'],
];

function said(told: ToldFigure): string {
  const { label, value } = figureWords(told);
  return `${value} ${label}`.replace(/\s/g, ' ');
}

it.each(figures)('%o', async (told, en, fr) => {
  await speak('en');
  expect(said(told)).toBe(en);
  await speak('fr');
  expect(said(told)).toBe(fr);
});
