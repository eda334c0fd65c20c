import { countParts } from '../../components/count-parts';
import { nextMilestoneWords } from '../../components/milestone-words';
import type { DayCount } from '../../core/day-count';
import { type Progress, ringShare } from '../../core/milestones';

/**
 * Draws the count in its ring alone, without React. The markup is the one of Popup.tsx, CountRing.tsx and Count.tsx, which
 * take over in the same place: change them together.
 */
export function drawCount(page: HTMLElement, count: DayCount, progress: Progress | null): void {
  const share = progress === null ? null : ringShare(progress);
  const ring = element('div', 'ring', ringPicture(share), heading(count));
  ring.dataset.share = share === null ? 'none' : share === 1 ? 'whole' : 'part';
  const main = element('main', 'popup', ring);
  if (progress !== null && count.kind === 'since') {
    main.append(element('p', 'ring-next', nextMilestoneWords(progress, count.days)));
  }
  page.replaceChildren(main);
}

function heading(count: DayCount): HTMLElement {
  const { before, figure, mark, after } = countParts(count);
  const large = element('span', 'count-figure', figure);
  large.dataset.digits = String(figure.length);
  if (mark !== '') large.append(element('span', 'count-mark', mark));
  return element('h1', 'count', element('span', '', before), large, element('span', '', after));
}

function ringPicture(share: number | null): SVGElement {
  const picture = drawing('svg', { viewBox: '0 0 100 100', 'aria-hidden': 'true' });
  const circle = { cx: '50', cy: '50', r: '47', pathLength: '100' };
  picture.append(drawing('circle', { class: 'ring-track', ...circle }));
  if (share !== null) {
    const way = { class: 'ring-way', ...circle, 'stroke-dasharray': `${100 * share} 100` };
    picture.append(drawing('circle', way));
  }
  return picture;
}

function element(tag: string, className: string, ...content: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}

function drawing(tag: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
