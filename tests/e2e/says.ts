import type { Tab } from './driver.ts';

/** Waits until these words stand somewhere on the page. */
export function says(tab: Tab, words: string): Promise<boolean> {
  return tab.waitFor((wanted) => document.body.textContent.includes(wanted), words);
}
