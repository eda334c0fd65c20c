import type { DayCount } from '../core/journal';
import { countParts } from './count-parts';
import './Count.css';

/**
 * The day count, its figure large. The popup's draw-count.ts makes the same markup, so that the count can be
 * painted before React is loaded: change both together.
 */
export function Count({ count }: { count: DayCount }) {
  const { before, figure, after } = countParts(count);
  return (
    <h1 className="count">
      <span>{before}</span>
      <span className="count-figure">{figure}</span>
      <span>{after}</span>
    </h1>
  );
}
