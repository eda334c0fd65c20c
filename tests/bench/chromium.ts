import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import type { Json } from '../e2e/driver.ts';
import { findExecutable } from '../e2e/drivers/executables.ts';
import { makeRoom } from '../e2e/drivers/extension-copy.ts';
import type { Replica } from '../replica/index.ts';

export interface BenchedChromium {
  readonly context: BrowserContext;
  /** chrome-extension://…, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** A tab, and the line to the browser's own meters. */
export interface BenchedTab {
  readonly page: Page;
  readonly protocol: CDPSession;
}

/** As much of the extension API as is used to fill the storage. */
declare const chrome: { storage: { local: { set(items: Record<string, Json>): Promise<void> } } };

/**
 * Starts Chromium with one extension, in a profile of its own and with every host name leading to the replica. The tests'
 * driver is not used where the browser's meters are needed: it keeps them to itself.
 *
 * @param storage what the extension's storage holds; an extension that may not store anything gets `{}`
 */
export async function openChromium(
  extension: string,
  replica: Replica,
  storage: Record<string, Json>,
): Promise<BenchedChromium> {
  const room = await makeRoom(extension);
  const context = await chromium.launchPersistentContext(room.profile, {
    executablePath: findExecutable('chromium'),
    viewport: { width: 1280, height: 800 },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-extensions-except=${room.extension}`,
      `--load-extension=${room.extension}`,
      `--host-resolver-rules=MAP * 127.0.0.1:${replica.port}`,
      '--ignore-certificate-errors',
    ],
  });
  const close = async () => {
    await context.close();
    await room.remove();
  };
  try {
    const background = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    if (Object.keys(storage).length > 0) {
      await background.evaluate(fillStorage, JSON.stringify(storage));
    }
    const { protocol, host } = new URL(background.url());
    return { context, origin: `${protocol}//${host}`, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Runs in the background, so it stands alone. */
function fillStorage(items: string): Promise<void> {
  return chrome.storage.local.set(JSON.parse(items));
}

/** A new tab in a processor slowed by `slowness`: 1 is full speed, 4 a quarter of it. */
export async function openTab({ context }: BenchedChromium, slowness: number): Promise<BenchedTab> {
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  return { page, protocol };
}
