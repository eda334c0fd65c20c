import { i18n } from '#i18n';
import { countParts } from '../../components/count-parts';
import { notPaidWords } from '../../components/money-words';
import { dayCountWords } from '../../components/words';
import type { DayCount } from '../../core/day-count';
import { figuresOf } from '../../core/figures';
import type { Journal } from '../../core/journal';
import type { CardTexts } from '../../core/share-card';

/** What may stand below the count, besides nothing. */
export const LINES = ['streak', 'kept', 'money'] as const;
export type Line = (typeof LINES)[number];

/** The lines that there is something to tell for, in words: nobody wants to share a zero. */
export function linesOf(
  journal: Journal,
  today: Temporal.PlainDate,
): Readonly<Partial<Record<Line, string>>> {
  const { streak = 0, daysKept = 0, days = 0 } = figuresOf(journal, today) ?? {};
  const money = notPaidWords(journal, today);
  return {
    ...(streak > 0 && { streak: i18n.t('share.streak', streak) }),
    ...(daysKept > 0 && { kept: i18n.t('share.kept', daysKept, { days }) }),
    ...(money !== null && { money: i18n.t('share.money', { amount: money }) }),
  };
}

/** What is written on a card. */
export function cardTexts(count: DayCount, line: string | null): CardTexts {
  const { before, figure, mark, after } = countParts(count);
  return {
    // On one line with its words, the figure needs the mark that follows it.
    count: { before, figure, after: mark + after },
    caption: captionWords(count),
    line,
    name: i18n.t('extension_name'),
  };
}

/** The card in words, for those who do not see it. */
export function cardInWords(count: DayCount, line: string | null): string {
  const said = i18n.t('share.sentence', {
    count: dayCountWords(count),
    caption: captionWords(count),
  });
  return line === null ? said : `${said} ${line}.`;
}

function captionWords(count: DayCount): string {
  if (count.kind === 'ahead') return i18n.t('share.until');
  return count.kind === 'since' && count.days > 0 ? i18n.t('share.since') : i18n.t('share.today');
}
