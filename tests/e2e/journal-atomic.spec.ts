import type { Browser } from 'webextension-polyfill';
import { readJournal } from '../../core/journal';
import { bundled } from './bundle.ts';
import type { Driver, ExtensionPage, Tab } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { quitDaysAgo } from './given.ts';
import type { Changes } from './journal-changes/in-page.ts';

declare const chrome: Browser;
declare const window: {
  changes: Changes;
  saved?: number;
  asked?: Promise<void>[];
};

const script = bundled('journal-changes/in-page.ts');

async function storedJournal(driver: Driver) {
  const { value, replaced } = readJournal((await driver.readStorage()).journal);
  expect(replaced).toEqual([]);
  const counts = Object.values(value.days).flatMap((seen) => Object.values(seen));
  return {
    ...value,
    visits: counts.reduce((sum, day) => sum + day.visits, 0),
    turnedAway: counts.reduce((sum, day) => sum + day.turnedAway, 0),
  };
}

/** A page of Adieu in which the product's storage code can be called. */
async function openForChanges(driver: Driver, page: ExtensionPage): Promise<Tab> {
  const tab = await driver.openPage(page);
  await tab.waitFor(() => document.readyState === 'complete');
  await tab.evaluate(new Function(await script) as () => void);
  return tab;
}

/** Asks the background, as many times at once, to count a visit that was turned away; how often it said that it did. */
async function turnAwayOften(count: number): Promise<number> {
  const ask = () => chrome.runtime.sendMessage({ type: 'turned-away' });
  const answers = await Promise.allSettled(Array.from({ length: count }, ask));
  return answers.filter((one) => one.status === 'fulfilled' && one.value === 'saved').length;
}

test('of 1,000 changes that popup, options and background make at once, none is lost', async ({
  driver,
}) => {
  // A thousand times a lock, a read and a write, on whatever disk there is.
  test.setTimeout(120_000);
  await driver.writeStorage(quitDaysAgo(3000));
  const popup = await openForChanges(driver, 'popup.html');
  const options = await openForChanges(driver, 'options.html');
  const before = await storedJournal(driver);

  const made = await Promise.all([
    popup.evaluate((count) => window.changes.slips(count), 334),
    options.evaluate((count) => window.changes.visits(count), 333),
    driver.inExtension(turnAwayOften, 333),
  ]);
  expect(made).toEqual([334, 333, 333]);

  const after = await storedJournal(driver);
  expect(after.counter, 'every slip was said after all others').toBe(before.counter + 334);
  expect(Object.keys(after.slips)).toHaveLength(10);
  expect(after.visits).toBe(333);
  expect(after.turnedAway).toBe(333);
  expect(after.attempts).toEqual(before.attempts);
});

test('what the background said it saved is there, also when it is ended in the middle of its work', async ({
  launch,
}) => {
  const driver = await launch();
  await driver.writeStorage(quitDaysAgo(10));
  const page = await driver.openPage('options.html');
  await page.waitFor(() => document.readyState === 'complete');
  await page.evaluate(() => {
    window.saved = 0;
    for (let place = 0; place < 400; place++) {
      void chrome.runtime.sendMessage({ type: 'turned-away' }).then((answer: unknown) => {
        if (answer === 'saved') window.saved = (window.saved ?? 0) + 1;
      });
    }
  });
  const saved = await page.waitFor(
    () => ((window.saved ?? 0) >= 20 ? window.saved : null),
    undefined,
    {
      timeout: 30_000,
    },
  );
  await driver.restart();
  const { turnedAway, attempts } = await storedJournal(driver);
  expect(turnedAway).toBeGreaterThanOrEqual(saved ?? 20);
  expect(Object.keys(attempts)).toEqual(['1']);
});

test('a background that the browser ends again and again counts everything that it said it counted, and nothing twice', async ({
  driver,
}) => {
  await driver.writeStorage(quitDaysAgo(10));
  const page = await driver.openPage('options.html');
  await page.waitFor(() => document.readyState === 'complete');
  await page.evaluate(() => {
    window.saved = 0;
    window.asked = [];
  });
  for (const round of [1, 2, 3]) {
    await page.evaluate(() => {
      for (let place = 0; place < 60; place++) {
        const answered = chrome.runtime.sendMessage({ type: 'turned-away' }).then(
          (answer: unknown) => {
            if (answer === 'saved') window.saved = (window.saved ?? 0) + 1;
          },
          // It ended before it answered.
          () => {},
        );
        window.asked?.push(answered);
      }
    });
    await page.waitFor((least) => (window.saved ?? 0) >= least, round * 10, { timeout: 30_000 });
    await driver.stopBackground();
  }
  const saved = await page.evaluate(async () => {
    await Promise.all(window.asked ?? []);
    return window.saved ?? 0;
  });
  const { turnedAway } = await storedJournal(driver);
  expect(turnedAway).toBeGreaterThanOrEqual(saved);
  expect(turnedAway).toBeLessThanOrEqual(180);
});
