import { fileURLToPath } from 'node:url';
import { test as base, type TestInfo } from '@playwright/test';
import { type Replica, startReplica } from '../replica/index.ts';
import type { BrowserName, Driver, LaunchOptions } from './driver.ts';
import { firefoxProfile } from './drivers/firefox-profile.ts';
import { launch } from './drivers/launch.ts';

const builtFor: Record<BrowserName, string> = {
  chromium: fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url)),
  firefox: fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url)),
};

interface TestFixtures {
  /** Starts a browser of one's own choosing: `launch({ colorScheme: 'dark' })`. It ends with the test. */
  launch(options?: Partial<LaunchOptions>): Promise<Driver>;
  /** A browser with the built extension, fresh for each test. */
  driver: Driver;
}

interface WorkerFixtures {
  browserUnderTest: BrowserName;
  /** One site a worker; its record is empty when a test begins. */
  replica: Replica;
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
  launch: async ({ browserUnderTest, replica }, use, testInfo) => {
    replica.requests.length = 0;
    const drivers: Driver[] = [];
    try {
      await use(async (options = {}) => {
        const extension = builtFor[browserUnderTest];
        const profile = browserUnderTest === 'firefox' ? await firefoxProfile() : undefined;
        const driver = await launch(browserUnderTest, {
          extension,
          replica,
          ...(profile ? { profile } : {}),
          ...options,
        });
        drivers.push(driver);
        // It opens by itself after installation, and would take the front from a tab that was opened meanwhile.
        await driver.waitForTab('welcome.html');
        return driver;
      });
      if (testInfo.status !== testInfo.expectedStatus) {
        for (const driver of drivers) await attachPictures(driver, testInfo);
      }
    } finally {
      for (const driver of drivers) await driver.close();
    }
  },
  driver: async ({ launch }, use) => use(await launch()),
});

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
