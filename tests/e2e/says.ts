import type { Tab, Waiting } from './driver.ts';

/** Waits until these words stand somewhere on the page. */
export function says(tab: Tab, words: string, waiting?: Waiting): Promise<boolean> {
  return tab.waitFor((wanted) => document.body.textContent.includes(wanted), words, waiting);
}
