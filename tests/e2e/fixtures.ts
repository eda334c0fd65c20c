import { fileURLToPath } from 'node:url';
import { test as base, type TestInfo } from '@playwright/test';
import { type Replica, startReplica } from '../replica/index.ts';
import type { BrowserName, Driver, LaunchOptions } from './driver.ts';
import { firefoxProfile } from './drivers/firefox-profile.ts';
import { launch } from './drivers/launch.ts';
import { until } from './drivers/poll.ts';

const builtFor: Record<BrowserName, string> = {
  chromium: fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url)),
  firefox: fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url)),
};

interface TestFixtures {
  /**
   * Starts a browser of one's own choosing: `launch({ colorScheme: 'dark' })`. It ends with the test. For tests that
   * restart or update, refuse writes, take permissions away, or want to see the first run.
   */
  launch(options?: Partial<LaunchOptions>): Promise<Driver>;
  /** A browser with the extension as it is after the first run: no tab open, nothing stored. */
  driver: Driver;
  /** The same in another language, or for somebody who wants no movement: `driverWith({ locale: 'fr' })`. */
  driverWith(dress: Dress): Promise<Driver>;
}

/** What a browser is started with and keeps. */
type Dress = Pick<LaunchOptions, 'locale' | 'reducedMotion'>;

interface WorkerFixtures {
  browserUnderTest: BrowserName;
  /** One site a worker; its record is empty when a test begins. */
  replica: Replica;
  /** The worker's browsers, which live from test to test. Starting one takes longer than most tests. */
  shared: SharedBrowsers;
}

interface SharedBrowsers {
  driver(dress: Dress): Promise<Driver>;
  /** Ends them; the next test gets new ones. */
  discard(): Promise<void>;
}

/** The tests' `test`: in the project named after it, `driver` is that browser. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  browserUnderTest: ['chromium', { option: true, scope: 'worker' }],
  replica: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed.
    async ({}, use) => {
      const replica = await startReplica();
      await use(replica);
      await replica.close();
    },
    { scope: 'worker' },
  ],
  shared: [
    async ({ browserUnderTest, replica }, use) => {
      const drivers = new Map<string, Driver>();
      const discard = async () => {
        const ending = [...drivers.values()];
        drivers.clear();
        await Promise.all(ending.map((driver) => driver.close()));
      };
      await use({
        discard,
        async driver(dress) {
          const name = `${dress.locale ?? 'en'} ${dress.reducedMotion ?? false}`;
          const running = drivers.get(name);
          if (running) return running;
          const driver = await launchReady(browserUnderTest, replica, dress);
          drivers.set(name, driver);
          return driver;
        },
      });
      await discard();
    },
    { scope: 'worker' },
  ],
  launch: async ({ browserUnderTest, replica }, use, testInfo) => {
    replica.requests.length = 0;
    const drivers: Driver[] = [];
    try {
      await use(async (options) => {
        const driver = await launchReady(browserUnderTest, replica, options);
        drivers.push(driver);
        return driver;
      });
      if (testInfo.status !== testInfo.expectedStatus) {
        for (const driver of drivers) await attachPictures(driver, testInfo);
      }
    } finally {
      for (const driver of drivers) await driver.close();
    }
  },
  driver: async ({ driverWith }, use) => {
    await use(await driverWith({}));
  },
  driverWith: async ({ shared, replica }, use, testInfo) => {
    const used: Driver[] = [];
    const dressed: Driver[] = [];
    await use(async (dress) => {
      const driver = await shared.driver(dress);
      await startOver(driver);
      used.push(driver);
      if (Object.keys(dress).length > 0) dressed.push(driver);
      replica.requests.length = 0;
      return driver;
    });
    if (testInfo.status === testInfo.expectedStatus) {
      // It may be long until a test wants this browser again, and nothing should go on in it meanwhile.
      for (const driver of dressed) await startOver(driver);
    } else {
      for (const driver of used) await attachPictures(driver, testInfo);
      await shared.discard();
    }
  },
});

async function launchReady(
  browser: BrowserName,
  replica: Replica,
  options: Partial<LaunchOptions> = {},
): Promise<Driver> {
  const profile = browser === 'firefox' ? await firefoxProfile() : undefined;
  const driver = await launch(browser, {
    extension: builtFor[browser],
    replica,
    ...(profile ? { profile } : {}),
    ...options,
  });
  try {
    // It opens by itself after installation, and would take the front from a tab that was opened meanwhile.
    await driver.waitForTab('welcome.html');
    return driver;
  } catch (error) {
    await driver.close();
    throw error;
  }
}

declare const chrome: {
  alarms: { clear(name: string): Promise<boolean> };
  storage: Record<
    'local' | 'session' | 'sync',
    { clear(): Promise<void>; set(items: object): Promise<void> }
  >;
};

declare const navigator: {
  locks: { query(): Promise<Record<'held' | 'pending', { name: string }[]>> };
  storage: {
    getDirectory(): Promise<{
      keys(): AsyncIterable<string>;
      removeEntry(name: string, options: { recursive: boolean }): Promise<void>;
    }>;
  };
};

/**
 * Sent to a page of the extension: empties what it stores, and says that the first run is over. False while the background is
 * still changing something; throws while a worker of a tab that was closed still holds one of its private files.
 */
async function emptyEverything(): Promise<boolean> {
  const { alarms, storage } = chrome;
  const { held, pending } = await navigator.locks.query();
  if ([...held, ...pending].some(({ name }) => name.startsWith('adieu:'))) return false;
  await Promise.all([storage.local.clear(), storage.sync.clear(), alarms.clear('sync-round')]);
  localStorage.clear();
  const root = await navigator.storage.getDirectory();
  for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
  await storage.local.set({ 'first-run': { welcomed: true } });
  return true;
}

/** Closes every tab and empties what the extension stores. */
async function startOver(driver: Driver): Promise<void> {
  // First: a tab that is closed while it stands at a pause would be counted.
  await driver.inExtension(() => chrome.storage.session.clear());
  await Promise.all((await driver.tabs()).map((tab) => tab.close()));
  await until('what the test before stored is gone', () => driver.inExtension(emptyEverything));
}

export { expect } from '@playwright/test';

/** One picture of each tab, so that a failure can be looked at. */
async function attachPictures(driver: Driver, testInfo: TestInfo): Promise<void> {
  for (const [place, tab] of (await driver.tabs()).entries()) {
    await testInfo.attach(`tab ${place + 1}: ${await tab.address()}`, {
      body: Buffer.from(await tab.screenshot()),
      contentType: 'image/png',
    });
  }
}
