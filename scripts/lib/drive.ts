import { join } from 'node:path';
import type { BrowserName, Driver, LaunchOptions } from '../../tests/e2e/driver.ts';
import { launch } from '../../tests/e2e/drivers/launch.ts';
import { type Replica, startReplica } from '../../tests/replica/index.ts';
import { ROOT } from './run.ts';

/** The folder of the extension as it is built for the browser. */
export function builtFor(browserName: BrowserName): string {
  return join(ROOT, '.output', browserName === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
}

/**
 * Opens a headless browser with the built extension, where a replica answers for every address, does the work in it
 * and closes both again, also when the work throws.
 */
export async function withBrowser<Result>(
  browserName: BrowserName,
  options: Omit<LaunchOptions, 'extension' | 'replica'>,
  work: (driver: Driver) => Promise<Result>,
): Promise<Result> {
  const replica: Replica = await startReplica();
  try {
    const extension = builtFor(browserName);
    const driver = await launch(browserName, { ...options, extension, replica });
    try {
      return await work(driver);
    } finally {
      await driver.close();
    }
  } finally {
    await replica.close();
  }
}
