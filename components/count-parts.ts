import type { DayCount } from '../core/day-count';
import { dayCountWords } from './words';

/** The words of the count around its figure: together, in this order, they are exactly what dayCountWords says. */
export interface CountParts {
  before: string;
  /** The digits, or empty when the words have none. */
  figure: string;
  /** The punctuation that follows the figure, which a line of its own does not show: "Day 0: today". */
  mark: string;
  after: string;
}

/** The count in words, cut so that its figure can be set large wherever the language puts it. */
export function countParts(count: DayCount): CountParts {
  const words = dayCountWords(count);
  const [figure = ''] = /\d+/.exec(words) ?? [];
  if (figure === '') return { before: words, figure, mark: '', after: '' };
  const start = words.indexOf(figure);
  const rest = words.slice(start + figure.length);
  const [mark = ''] = /^\s*[:,;–—]/.exec(rest) ?? [];
  return { before: words.slice(0, start), figure, mark, after: rest.slice(mark.length) };
}
