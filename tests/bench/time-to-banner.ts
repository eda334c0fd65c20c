import { launchFirefox } from '../e2e/drivers/firefox.ts';
import type { Replica } from '../replica/index.ts';
import { sendBackgroundToSleep } from './background.ts';
import { openChromium } from './chromium.ts';
import { storedJournal } from './storage.ts';
import { atMost, median, type Row, spreadOf } from './table.ts';

const LOADS = 9;
const LIMIT = 1_000;

/**
 * How long after the DOMContentLoaded of the streamed replica the banner is in view: until the end of the first frame in
 * which a point near the top of the window belongs to a node beside `<body>`. The page itself can see as much of a closed
 * shadow root, so nothing in the product helps. (From that frame on the banner fades in.)
 */
export async function measureTimeToBanner(
  builds: { chromium: string; firefox: string },
  replica: Replica,
): Promise<Row[]> {
  const row = (where: string, times: readonly number[]) =>
    atMost(
      `${where}: banner in view after DOMContentLoaded`,
      median(times),
      LIMIT,
      'ms',
      spreadOf(times),
    );
  return [
    row('Chromium, streamed', await timesInChromium(builds.chromium, replica, false)),
    row(
      'Chromium, streamed, background asleep',
      await timesInChromium(builds.chromium, replica, true),
    ),
    row('Firefox, slowly streamed', await timesInFirefox(builds.firefox, replica)),
  ];
}

async function timesInChromium(
  adieu: string,
  replica: Replica,
  asleep: boolean,
): Promise<number[]> {
  const browser = await openChromium(adieu, replica, storedJournal());
  try {
    return await repeated(async () => {
      if (asleep) await sendBackgroundToSleep(browser);
      const page = await browser.context.newPage();
      await page.addInitScript(`globalThis.timeToBanner = (${timeToBanner})();`);
      await page.goto('https://chatgpt.com/');
      const time = await page.evaluate(
        (): Promise<number> => Reflect.get(globalThis, 'timeToBanner'),
      );
      await page.close();
      return time;
    });
  } finally {
    await browser.close();
  }
}

/**
 * The driver can look only when the page is already coming in, so the page comes slowly: else the quickest banners would be
 * missed, and the rest be taken for all.
 */
async function timesInFirefox(adieu: string, replica: Replica): Promise<number[]> {
  const driver = await launchFirefox({ extension: adieu, replica });
  try {
    await driver.writeStorage(storedJournal());
    return await repeated(async () => {
      const tab = await driver.open('https://chatgpt.com/?replica=slow');
      const time = await tab.evaluate(timeToBanner);
      await tab.close();
      return time;
    });
  } finally {
    await driver.close();
  }
}

/** The first time fills the browser's caches and does not count. */
async function repeated(measure: () => Promise<number>): Promise<number[]> {
  await measure();
  const times: number[] = [];
  while (times.length < LOADS) times.push(await measure());
  return times;
}

/**
 * Runs in the page, so it stands alone. Milliseconds; rejects when the banner was there before anybody looked, or does not
 * come for ten seconds.
 */
function timeToBanner(): Promise<number> {
  const isInView = () =>
    [12, 24, 36, 48].some((y) => {
      const hit = document.elementFromPoint(innerWidth / 2, y);
      return hit?.parentElement === document.documentElement && hit !== document.body;
    });
  const afterThisFrame = (then: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(null);
  };
  return new Promise((resolve, reject) => {
    if (isInView()) return reject(new Error('The banner was there before anybody looked'));
    const look = () => {
      if (performance.now() > 10_000) return reject(new Error('The banner did not come'));
      if (!isInView()) return requestAnimationFrame(look);
      afterThisFrame(() => {
        const [navigation] = performance.getEntriesByType('navigation');
        if (navigation instanceof PerformanceNavigationTiming) {
          resolve(performance.now() - navigation.domContentLoadedEventStart);
        } else {
          reject(new Error('The browser does not say when the document was loaded'));
        }
      });
    };
    requestAnimationFrame(look);
  });
}
