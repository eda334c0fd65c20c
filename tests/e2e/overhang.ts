import type { Tab } from './driver.ts';

/** By how many pixels the page is wider than the room it has (a scrollbar takes some of the viewport). */
export function overhang(tab: Tab): Promise<number> {
  return tab.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
