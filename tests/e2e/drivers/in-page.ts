/** Questions that are sent to an element's page. Each stands alone: nothing outside a function travels with it. */
import type { Box } from '../driver.ts';

export interface Target {
  box: Box;
  /** What keeps a click at the middle from reaching the element, or null when nothing does. */
  hindrance: string | null;
}

/**
 * Scrolls into view what is out of it or under something, and says where the element is, once it lies still for two frames,
 * and whether a click at its middle reaches it.
 */
export async function aim(element: HTMLElement): Promise<Target> {
  const inView = ({ top, left, bottom, right }: DOMRect) =>
    top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
  const root = element.getRootNode();
  const over = ({ x, y, width, height }: DOMRect): string | null => {
    const hit =
      root instanceof Document || root instanceof ShadowRoot
        ? root.elementFromPoint(x + width / 2, y + height / 2)
        : null;
    const label = hit?.closest('label');
    const reaches =
      hit !== null &&
      (element.contains(hit) || label?.control === element || label?.contains(element) === true);
    if (reaches) return null;
    return `covered by ${hit ? `<${hit.tagName.toLowerCase()} class="${hit.className}">` : 'nothing'}`;
  };
  const first = element.getBoundingClientRect();
  if (!inView(first) || over(first) !== null) {
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  }
  const before = element.getBoundingClientRect();
  await new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
    // A tab behind another draws no frame.
    setTimeout(resolve, 100);
  });
  const now = element.getBoundingClientRect();
  const { x, y, width, height } = now;
  const moved =
    x !== before.x || y !== before.y || width !== before.width || height !== before.height;
  return { box: { x, y, width, height }, hindrance: moved ? 'moving' : over(now) };
}

/** Waits until the page has drawn what it was told before. */
export async function nextFrame(): Promise<boolean> {
  await new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
    // A tab behind another draws no frame.
    setTimeout(resolve, 100);
  });
  return true;
}

export function box(element: HTMLElement): Box {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}

export function visibleText(element: HTMLElement): string {
  // biome-ignore lint/performance/useDomNodeTextContent: what a person can read is asked for, not what is in the document.
  return element.innerText;
}

export function computedStyle(element: HTMLElement, property: string): string {
  return getComputedStyle(element).getPropertyValue(property);
}

export function attribute(element: HTMLElement, name: string): string | null {
  return element.getAttribute(name);
}

export function hasFocus(element: HTMLElement): boolean {
  const root = element.getRootNode();
  const active = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
  return document.hasFocus() && active !== null && element.contains(active);
}

export function focus(element: HTMLElement): void {
  element.focus();
}

/** Selects all there is in a field, so that what is typed next replaces it. */
export function selectAll(element: HTMLElement): void {
  element.focus();
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    element.select();
  } else {
    getSelection()?.selectAllChildren(element);
  }
}

/** Dates and the like have no text to type into: their value is set as the browser's picker sets it. */
export function setPickedValue(element: HTMLElement, value: string): boolean {
  const pickers = ['date', 'time', 'month', 'week', 'color', 'range', 'select-one'];
  if (!(element instanceof HTMLInputElement || element instanceof HTMLSelectElement)) return false;
  if (!pickers.includes(element.type)) return false;
  const { prototype } = element instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
  // React overrides the property on the element itself; the prototype's setter is what a real picker goes through.
  const property = Object.getOwnPropertyDescriptor(prototype, 'value');
  property?.set?.call(element, value);
  element.dispatchEvent(new Event('input', { bubbles: true }));
  element.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}
