// npm start [-- --browser chrome|chromium|edge|firefox]: builds Adieu and opens it in a real browser window.
import { parseArgs } from 'node:util';
import { startReplica } from '../tests/replica/index.ts';
import {
  BROWSERS,
  BrowserMissing,
  type BrowserName,
  isBrowserName,
  needBrowser,
  titleOf,
} from './lib/browsers.ts';
import { canReach } from './lib/network.ts';
import { closed, openWindow } from './lib/window.ts';
import { makePackage } from './lib/wxt.ts';
import { takeTour } from './tour.ts';

/** Something the person can put right; the message says how. */
class CannotStart extends Error {}

/** The tour runs where the tests do, so it takes the browsers that they take. */
const TOUR_BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

function wantedBrowser(): BrowserName | undefined {
  const { values } = parseArgs({ options: { browser: { type: 'string' } } });
  if (values.browser === undefined || isBrowserName(values.browser)) return values.browser;
  throw new CannotStart(
    `"${values.browser}" is not a browser that Adieu knows. Choose one of: ${BROWSERS.join(', ')}.`,
  );
}

/** Whether this machine can show a window. Only Linux may have no display at all. */
function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

/** Builds the extension for the browser. */
async function build(name: BrowserName): Promise<void> {
  const target = name === 'firefox' ? 'firefox' : 'chrome';
  const { code, output } = await makePackage('build', target);
  if (code !== 0) throw new CannotStart(`${output}\nThe build failed; its words are above.`);
}

async function inAWindow(wanted: BrowserName | undefined): Promise<void> {
  const { name, path } = await needBrowser(wanted === undefined ? BROWSERS : [wanted]);
  await build(name);
  const replica = (await canReach('chatgpt.com')) ? null : await startReplica();
  if (replica !== null) {
    console.log('chatgpt.com cannot be reached from here, so a replica of it stands in for it.');
  }
  try {
    const browser = await openWindow({ name, path, replica });
    console.log(`${titleOf(name)} is open with Adieu in it. Close the browser to end.`);
    await closed(browser);
  } finally {
    await replica?.close();
  }
}

async function withoutAWindow(wanted: BrowserName | undefined): Promise<void> {
  console.log('There is no display here, so Adieu takes a tour of itself without a window.');
  if (wanted !== undefined && !TOUR_BROWSERS.includes(wanted)) {
    throw new CannotStart(`The tour runs in ${TOUR_BROWSERS.map(titleOf).join(' or ')} only.`);
  }
  const { name, path } = await needBrowser(wanted === undefined ? TOUR_BROWSERS : [wanted]);
  await build(name);
  const browserName = name === 'firefox' ? 'firefox' : 'chromium';
  console.log(`It goes through ${titleOf(name)}; a replica stands in for ChatGPT.`);
  const sawEverything = await takeTour({ browserName, executable: path });
  process.exitCode = sawEverything ? 0 : 1;
}

try {
  const wanted = wantedBrowser();
  await (hasDisplay() ? inAWindow(wanted) : withoutAWindow(wanted));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const known = error instanceof CannotStart || error instanceof BrowserMissing;
  console.error(known ? error.message : `Adieu could not be started. ${error.stack}`);
  process.exitCode = 1;
}
