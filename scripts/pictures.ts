// npm run pictures: the pictures of README and the stores, taken of the real extension in a real browser, with the
// replica in ChatGPT's place. They go to docs/pictures, each in light and dark.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runnerImport } from 'vite';
import words from '../locales/en.json' with { type: 'json' };
import type { ColorScheme, Driver, Tab } from '../tests/e2e/driver.ts';
import { BrowserMissing, needBrowser } from './lib/browsers.ts';
import { withBrowser } from './lib/drive.ts';
import { ROOT } from './lib/run.ts';
import { makePackage } from './lib/wxt.ts';

const PICTURES = join(ROOT, 'docs', 'pictures');
/** What Chrome's web store asks for. */
const STORE_SIZE = { width: 1280, height: 800 };
/** Long enough that the count has three figures. */
const DAYS_SINCE_QUITTING = 295;
const DAYS_AGO_OF_SLIPS = [271, 180, 179, 62];

// Vite resolves the house's imports, which plain Node does not.
const { module: given } = await runnerImport<typeof import('../tests/e2e/given.ts')>(
  join(ROOT, 'tests', 'e2e', 'given.ts'),
  { configFile: false, root: ROOT },
);

async function take(tab: Tab, name: string, scheme: ColorScheme): Promise<void> {
  const file = join(PICTURES, `${name}-${scheme}.png`);
  writeFileSync(file, await tab.screenshot());
  console.log(relative(ROOT, file));
}

async function takeAll(driver: Driver, scheme: ColorScheme): Promise<void> {
  const welcome = await driver.waitForTab('welcome.html');
  await welcome.find('heading', words.welcome.quit_date.title).shown();
  await take(welcome, 'welcome', scheme);

  await driver.writeStorage(given.quitDaysAgo(DAYS_SINCE_QUITTING, DAYS_AGO_OF_SLIPS));
  const chatgpt = await driver.open(given.replicaAddress(scheme));
  await chatgpt.banner.find('list', words.banner.alternatives).shown();
  await take(chatgpt, 'banner', scheme);
  await chatgpt.banner.find('button', words.banner.why).click();
  await chatgpt.banner.find('heading').shown();
  await take(chatgpt, 'why', scheme);

  const popup = await driver.openPage('popup.html');
  await popup.find('button', words.popup.settings).shown();
  await take(popup, 'popup', scheme);

  const options = await driver.openPage('options.html');
  await options.find('switch', words.options.on_off.banner).shown();
  await take(options, 'options', scheme);
  await options.evaluate(() => document.getElementById('count')?.scrollIntoView());
  await take(options, 'year', scheme);

  const share = await driver.openPage('share.html');
  await share.find('link', words.share.save).shown();
  await take(share, 'share', scheme);

  const leave = await driver.openPage('leave.html');
  await leave.find('heading', words.leave.steps.heading).shown();
  await take(leave, 'leave', scheme);
}

try {
  const { path: executable } = await needBrowser(['chromium']);
  const { code, output } = await makePackage('build', 'chrome');
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
  mkdirSync(PICTURES, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await withBrowser(
      'chromium',
      { executable, colorScheme, locale: 'en', reducedMotion: true, viewport: STORE_SIZE },
      (driver) => takeAll(driver, colorScheme),
    );
  }
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(error instanceof BrowserMissing ? error.message : error.stack);
  process.exitCode = 1;
}
