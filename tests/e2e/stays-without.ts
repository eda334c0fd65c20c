import type { Driver, Tab } from './driver.ts';
import { expect } from './fixtures.ts';

/** Passes when the page has been attended and still shows no banner: the door was asked, and the page is done. */
export async function staysWithout(driver: Driver, tab: Tab): Promise<void> {
  // A second tab that does show what is to be shown would be no proof; the hydrated page, an answered storage round trip and
  // a moment to spare, for which the banner waits as well, are.
  await tab.waitFor(() => window.replica.hydrated);
  await driver.readStorage();
  await tab.waitFor(
    () => new Promise<boolean>((done) => requestIdleCallback(() => done(true), { timeout: 500 })),
  );
  expect(await tab.banner.isThere()).toBe(false);
}
