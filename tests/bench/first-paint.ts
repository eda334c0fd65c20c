import * as v from 'valibot';
import { FILE, popupViewport } from '../e2e/drivers/door.ts';
import { type BenchedChromium, type BenchedTab, openTab } from './chromium.ts';
import { DAYS } from './storage.ts';

/** Milliseconds since the navigation began. */
const FirstPaint = v.object({
  /** When the page's first content was on the screen. */
  shownAt: v.number(),
  /** When the browser had that frame ready. */
  paintedAt: v.number(),
  /** When the count stood in the document; null: not by then. */
  countAt: v.nullable(v.number()),
});

/** A tab of a popup's size that watches the first paint of each page in it. */
export async function openPopupTab(
  browser: BenchedChromium,
  slowness: number,
): Promise<BenchedTab> {
  const tab = await openTab(browser, slowness);
  await tab.page.setViewportSize(popupViewport);
  await tab.page.addInitScript(watchFirstPaint, String(DAYS));
  return tab;
}

/**
 * Opens the popup's page and returns the milliseconds to its first contentful paint. Throws when the count was not part of
 * that paint.
 *
 * @param kept what the page has kept in the browser outside the extension's storage: left as it is, or forgotten
 */
export async function timeToCount(
  { page }: BenchedTab,
  origin: string,
  kept: 'as it is' | 'forgotten',
): Promise<number> {
  // An empty page of the same extension lies between: the last popup must not be tidied up at the next one's cost.
  await page.goto(`${origin}/${FILE}`);
  if (kept === 'forgotten') await page.evaluate(() => localStorage.clear());
  await page.goto(`${origin}/popup.html`);
  await page.waitForFunction(() => Reflect.has(globalThis, 'firstPaint'));
  const { shownAt, paintedAt, countAt } = v.parse(
    FirstPaint,
    await page.evaluate(() => Reflect.get(globalThis, 'firstPaint')),
  );
  if (countAt === null || countAt > paintedAt) {
    const text = await page.evaluate(() => document.body.textContent);
    throw new Error(`The first paint (${paintedAt} ms) was without the count. By now: ${text}`);
  }
  return shownAt;
}

/** Runs in the page before its own scripts, so it stands alone. Leaves a `FirstPaint` in `globalThis.firstPaint`. */
function watchFirstPaint(count: string): void {
  let countAt: number | null = null;
  const observer = new MutationObserver(() => {
    if (!document.body?.textContent?.includes(count)) return;
    countAt = performance.now();
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  new PerformanceObserver((entries) => {
    for (const entry of entries.getEntriesByName('first-contentful-paint')) {
      const shownAt = entry.startTime;
      const paintedAt = Number(Reflect.get(entry, 'paintTime') ?? shownAt);
      Reflect.set(globalThis, 'firstPaint', { shownAt, paintedAt, countAt });
    }
  }).observe({ type: 'paint', buffered: true });
}
