import { i18n } from '#i18n';
import { dayCountWords } from '../../components/words';
import type { ToldFigure } from '../../core/told-figures';

/** A figure, and what it is of. */
export interface FigureWords {
  label: string;
  value: string;
}

export function figureWords(told: ToldFigure): FigureWords {
  switch (told.what) {
    case 'streak':
      return {
        label: told.isLongest
          ? i18n.t('popup.figures.longest_so_far')
          : i18n.t('popup.figures.streak'),
        value: daysWords(told.days),
      };
    case 'longest-streak':
      return { label: i18n.t('popup.figures.longest'), value: daysWords(told.days) };
    case 'kept':
      return told.share === 1
        ? { label: i18n.t('popup.figures.all_kept'), value: shareWords(1) }
        : {
            label: i18n.t('popup.figures.kept', told.days, { share: shareWords(told.share) }),
            value: daysWords(told.days),
          };
    case 'turned-away':
      return {
        label: i18n.t('popup.figures.turned_away', told.visits),
        value: i18n.t('popup.figures.visits', told.visits),
      };
    case 'slips':
      return { label: i18n.t('popup.figures.slips', told.slips), value: String(told.slips) };
  }
}

/** "1 day", "40 days". */
export function daysWords(days: number): string {
  return dayCountWords({ kind: 'since', days });
}

/** "98%". Never rounded up: 100% is every day. */
function shareWords(share: number): string {
  const format = { style: 'percent', roundingMode: 'floor' } as const;
  return new Intl.NumberFormat(i18n.t('language.code'), format).format(share);
}
