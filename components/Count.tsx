import type { DayCount } from '../core/day-count';
import { countParts } from './count-parts';
import './Count.css';

interface Props {
  count: DayCount;
  /** A heading where it is what the page is about, which is the rule. */
  as?: 'h1' | 'p';
}

/**
 * The day count, its figure large. glance/draw-count.ts makes the same markup for the popup, so that the count can be
 * painted before React is loaded: change both together.
 */
export function Count({ count, as: Element = 'h1' }: Props) {
  const { before, figure, mark, after } = countParts(count);
  return (
    <Element className="count">
      <span>{before}</span>
      <span className="count-figure" data-digits={figure.length}>
        {figure}
        {mark !== '' && <span className="count-mark">{mark}</span>}
      </span>
      <span>{after}</span>
    </Element>
  );
}
