import type { DayCount } from '../core/day-count';
import { dayCountWords } from './words';

/** The words of the count around its figure: together they are exactly what dayCountWords says. */
export interface CountParts {
  before: string;
  /** The digits, or empty when the words have none. */
  figure: string;
  after: string;
}

/** The count in words, cut so that its figure can be set large wherever the language puts it. */
export function countParts(count: DayCount): CountParts {
  const words = dayCountWords(count);
  const [figure = ''] = /\d+/.exec(words) ?? [];
  if (figure === '') return { before: words, figure, after: '' };
  const start = words.indexOf(figure);
  return { before: words.slice(0, start), figure, after: words.slice(start + figure.length) };
}
