import { countParts } from '../../components/count-parts';
import type { DayCount } from '../../core/day-count';

/**
 * Draws the count alone, without React. The markup is the one of Popup.tsx and Count.tsx, which take over
 * in the same place: change them together.
 */
export function drawCount(page: HTMLElement, count: DayCount): void {
  const { before, figure, after } = countParts(count);
  const heading = element('h1', 'count', element('span', '', before));
  heading.append(element('span', 'count-figure', figure), element('span', '', after));
  page.replaceChildren(element('main', 'popup', heading));
}

function element(tag: string, className: string, content: Node | string): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(content);
  return made;
}
