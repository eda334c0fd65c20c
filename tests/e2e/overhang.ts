import type { Tab } from './driver.ts';

/** By how many pixels the page is wider than the room it has (a scrollbar takes some of the viewport). */
export function overhang(tab: Tab): Promise<number> {
  return tab.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

/** Puts a page into a window as narrow as the narrowest phone, or as wide as any at 400 %. */
export async function narrow(tab: Tab): Promise<void> {
  await tab.setViewport({ width: 320, height: 700 });
  await tab.waitFor(() => innerWidth === 320);
}
