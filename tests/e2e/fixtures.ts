import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { type Replica, startReplica } from '../replica/index.ts';
import type { BrowserName, Driver, LaunchOptions } from './driver.ts';
import { launch } from './drivers/launch.ts';

const builtFor: Record<BrowserName, string> = {
  chromium: fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url)),
  firefox: fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url)),
};

interface TestFixtures {
  /** What this test's browser is started with: `test.use({ launchOptions: { colorScheme: 'dark' } })`. */
  launchOptions: Partial<LaunchOptions>;
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
  launchOptions: [{}, { option: true }],
  replica: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed.
    async ({}, use) => {
      const replica = await startReplica();
      await use(replica);
      await replica.close();
    },
    { scope: 'worker' },
  ],
  driver: async ({ browserUnderTest, launchOptions, replica }, use, testInfo) => {
    replica.requests.length = 0;
    const driver = await launch(browserUnderTest, {
      extension: builtFor[browserUnderTest],
      replica,
      ...launchOptions,
    });
    try {
      await use(driver);
      if (testInfo.status !== testInfo.expectedStatus) await attachPictures(driver, testInfo);
    } finally {
      await driver.close();
    }
  },
});

export { expect } from '@playwright/test';

/** One picture of each tab, so that a failure can be looked at. */
async function attachPictures(
  driver: Driver,
  { attach }: { attach: ReturnType<typeof test.info>['attach'] },
): Promise<void> {
  for (const [place, tab] of (await driver.tabs()).entries()) {
    await attach(`tab ${place + 1}: ${await tab.address()}`, {
      body: Buffer.from(await tab.screenshot()),
      contentType: 'image/png',
    });
  }
}
