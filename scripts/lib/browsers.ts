import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Run, run } from './run.ts';

/** In the order in which `npm start` prefers them. */
export const BROWSERS = ['chrome', 'chromium', 'edge', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];
export type FoundBrowsers = Readonly<Partial<Record<BrowserName, string>>>;

interface Known {
  readonly title: string;
  readonly getItFrom: string;
  /** Debian's package; absent where Debian has none. */
  readonly debian?: string;
  readonly linux: readonly string[];
  readonly darwin: string;
  readonly win32: string;
}

const KNOWN: Readonly<Record<BrowserName, Known>> = {
  chrome: {
    title: 'Google Chrome',
    getItFrom: 'https://www.google.com/chrome',
    linux: ['google-chrome-stable', 'google-chrome'],
    darwin: '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    win32: 'Google\\Chrome\\Application\\chrome.exe',
  },
  chromium: {
    title: 'Chromium',
    getItFrom: 'https://www.chromium.org/getting-involved/download-chromium',
    debian: 'chromium',
    linux: ['chromium', 'chromium-browser'],
    darwin: '/Applications/Chromium.app/Contents/MacOS/Chromium',
    win32: 'Chromium\\Application\\chrome.exe',
  },
  edge: {
    title: 'Microsoft Edge',
    getItFrom: 'https://www.microsoft.com/edge',
    linux: ['microsoft-edge-stable', 'microsoft-edge'],
    darwin: '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    win32: 'Microsoft\\Edge\\Application\\msedge.exe',
  },
  firefox: {
    title: 'Firefox',
    getItFrom: 'https://www.mozilla.org/firefox',
    debian: 'firefox-esr',
    linux: ['firefox', 'firefox-esr'],
    darwin: '/Applications/Firefox.app/Contents/MacOS/firefox',
    win32: 'Mozilla Firefox\\firefox.exe',
  },
};

/** A browser is missing and could not be installed; the message says what to do. */
export class BrowserMissing extends Error {}

/** Whether the text is one of the names in `BROWSERS`. */
export function isBrowserName(text: string): text is BrowserName {
  return BROWSERS.some((name) => name === text);
}

/** What people call the browser: "Google Chrome". */
export function titleOf(name: BrowserName): string {
  return KNOWN[name].title;
}

/** The places where the system may keep a browser, likeliest first. */
export function placesOf(
  name: BrowserName,
  platform: string,
  environment: Readonly<Record<string, string | undefined>>,
): string[] {
  const known = KNOWN[name];
  if (platform === 'darwin') return [known.darwin];
  if (platform === 'win32') {
    return ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
      .map((folder) => environment[folder])
      .filter((folder) => folder !== undefined)
      .map((folder) => `${folder}\\${known.win32}`);
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return known.linux.flatMap((file) => folders.map((folder) => join(folder, file)));
}

/** Whether the system would start the file. */
function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browsers on this machine, each with the path of its program. ADIEU_CHROMIUM, ADIEU_FIREFOX … name one themselves. */
function findBrowsers(): FoundBrowsers {
  const found: Partial<Record<BrowserName, string>> = {};
  for (const name of BROWSERS) {
    const named = process.env[`ADIEU_${name.toUpperCase()}`];
    const path = named || placesOf(name, process.platform, process.env).find(isExecutable);
    if (path !== undefined) found[name] = path;
  }
  return found;
}

/** The first of the names, in their order, that was found; undefined where none was. */
export function firstOf(
  names: readonly BrowserName[],
  found: FoundBrowsers,
): { readonly name: BrowserName; readonly path: string } | undefined {
  for (const name of names) {
    const path = found[name];
    if (path !== undefined) return { name, path };
  }
  return undefined;
}

/** Plain words for a person who has none of these browsers. */
export function whatToInstall(names: readonly BrowserName[]): string {
  const lines = names.map((name) => {
    const { title, getItFrom, debian } = KNOWN[name];
    return `  ${title}: ${getItFrom}${debian ? ` (on Debian: apt-get install ${debian})` : ''}`;
  });
  const head =
    names.length === 1
      ? 'This browser is needed and was not found:'
      : 'One of these browsers is needed and none was found:';
  return [head, ...lines, 'Install it and run the command again.'].join('\n');
}

/** How this process may run apt-get: as root, through a sudo that asks nothing, or (null) not at all. */
async function aptGet(): Promise<readonly string[] | null> {
  if ((await run('apt-get', ['--version'])).code !== 0) return null;
  const quiet = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  if (process.getuid?.() === 0) return quiet;
  return (await run('sudo', ['-n', 'true'])).code === 0 ? ['sudo', '-n', ...quiet] : null;
}

/** Installs Debian's package. Throws `BrowserMissing` with apt-get's own words where that fails. */
async function installFromDebian(debian: string, names: readonly BrowserName[]): Promise<void> {
  const command = await aptGet();
  if (command === null) throw new BrowserMissing(whatToInstall(names));
  const [program = 'apt-get', ...before] = command;
  const apt = (...args: string[]): Promise<Run> => run(program, [...before, ...args]);
  console.log(`Installing Debian's ${debian} (a minute or two, once) …`);
  const update = await apt('update');
  const install = await apt('install', '-y', debian);
  if (install.code !== 0) {
    throw new BrowserMissing(
      `${update.output}${install.output}\n${debian} could not be installed (apt-get's words are above).\n${whatToInstall(names)}`,
    );
  }
}

/**
 * One of the named browsers, the first that is there. Where none is, installs the first that Debian has, if it may.
 * Throws `BrowserMissing`, whose message says what to install and where from.
 */
export async function needBrowser(
  names: readonly BrowserName[],
): Promise<{ readonly name: BrowserName; readonly path: string }> {
  const there = firstOf(names, findBrowsers());
  if (there !== undefined) return there;
  const debian = names.map((name) => KNOWN[name].debian).find((name) => name !== undefined);
  if (debian === undefined || process.platform !== 'linux') {
    throw new BrowserMissing(whatToInstall(names));
  }
  await installFromDebian(debian, names);
  const installed = firstOf(names, findBrowsers());
  if (installed === undefined) throw new BrowserMissing(whatToInstall(names));
  return installed;
}
