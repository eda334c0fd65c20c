import type { BrowserName, Driver, LaunchOptions } from '../driver.ts';

/** Starts a browser with the extension. Only the chosen browser's library is loaded. */
export async function launch(browser: BrowserName, options: LaunchOptions): Promise<Driver> {
  if (browser === 'firefox') return (await import('./firefox.ts')).launchFirefox(options);
  return (await import('./chromium.ts')).launchChromium(options);
}
