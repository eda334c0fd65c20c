import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import type { BrowserName } from './browsers.ts';
import { builtFor } from './drive.ts';
import { CACHE } from './run.ts';

/** Where a replica answers for every host: its own port, and that of its proxy for Firefox. */
export interface ReplicaPorts {
  readonly port: number;
  readonly proxyPort: number;
}

export interface WindowOptions {
  readonly name: BrowserName;
  /** The browser's program. */
  readonly path: string;
  /** null: the real network. */
  readonly replica: ReplicaPorts | null;
}

/** Kept from one start to the next, so that the person's quit date is still there the second time. */
function profileOf(name: BrowserName): string {
  const profile = join(CACHE, `profile-${name}`);
  mkdirSync(profile, { recursive: true });
  return profile;
}

// Chrome since 137 ignores --load-extension; Extensions.loadUnpacked over the debugging pipe works in Chrome, Edge
// and Chromium alike. It is what puppeteer's installExtension does.
function chromiumOptions({ name, path, replica }: WindowOptions): LaunchOptions {
  return {
    browser: 'chrome',
    executablePath: path,
    userDataDir: profileOf(name),
    pipe: true,
    enableExtensions: true,
    // Without this flag the window does not say that software controls it: a person does.
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      '--enable-unsafe-extension-debugging',
      // Chromium refuses its sandbox to root, which is who runs in most containers.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(replica === null
        ? []
        : [`--host-resolver-rules=MAP * 127.0.0.1:${replica.port}`, '--ignore-certificate-errors']),
    ],
  };
}

// Firefox's default, said aloud: the profile may remember the replica's proxy from an earlier start.
const SYSTEM_PROXY = 5;

function firefoxOptions({ name, path, replica }: WindowOptions): LaunchOptions {
  return {
    browser: 'firefox',
    executablePath: path,
    userDataDir: profileOf(name),
    acceptInsecureCerts: replica !== null,
    extraPrefsFirefox: {
      // The extension is installed for the session only; its storage and its addresses outlast that.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      ...(replica === null
        ? { 'network.proxy.type': SYSTEM_PROXY }
        : {
            'network.proxy.type': 1,
            'network.proxy.ssl': '127.0.0.1',
            'network.proxy.ssl_port': replica.proxyPort,
            'network.proxy.http': '127.0.0.1',
            'network.proxy.http_port': replica.proxyPort,
          }),
    },
  };
}

/** Opens a real browser window with the extension in it and ChatGPT in a tab. Throws in the browser's words. */
export async function openWindow(options: WindowOptions): Promise<Browser> {
  const browser = await puppeteer.launch({
    ...(options.name === 'firefox' ? firefoxOptions(options) : chromiumOptions(options)),
    headless: false,
    defaultViewport: null,
  });
  await browser.installExtension(builtFor(options.name === 'firefox' ? 'firefox' : 'chromium'));
  const [page = await browser.newPage()] = await browser.pages();
  // Not waited for: a slow page is the person's to watch, and an error page says itself what is wrong.
  page.goto('https://chatgpt.com/').catch(() => undefined);
  return browser;
}

/** Waits until the person has closed the browser. */
export function closed(browser: Browser): Promise<void> {
  return new Promise((resolve) => {
    browser.once('disconnected', () => resolve());
  });
}
