/**
 * The tests' own way into the extension's world: an empty page that is added to the launch's copy of the extension (never
 * to the product), from which the extension's storage and badge are read as any of its pages could.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Driver, Json, Size, Tab } from '../driver.ts';

export const FILE = 'door-of-the-tests.html';

export async function addDoor(extension: string): Promise<void> {
  await writeFile(join(extension, FILE), '<!doctype html><title>Door of the tests</title>');
}

export const popupViewport: Size = { width: 360, height: 600 };

let popups = 0;

/** See Driver.openPopupBehind. */
export async function openPopupBehind(driver: Driver, tab: Tab): Promise<Tab> {
  // The way into the extension may have to open a tab first, and that would take the front.
  await driver.inExtension(() => null);
  await tab.activate();
  // A name of its own, so that it is not taken for another popup that is open.
  const url = `popup.html#${++popups}`;
  await driver.inExtension(openBehind, url);
  const popup = await driver.waitForTab(new RegExp(`${url}$`));
  await popup.setViewport(popupViewport);
  return popup;
}

/** Whether an address contains the text or matches the expression. */
export function matches(address: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? address.includes(wanted) : wanted.test(address);
}

/** As much of the extension API as the door uses; in both browsers it is called `chrome` and gives promises. */
interface ExtensionApi {
  storage: {
    local: {
      get(keys: null): Promise<Record<string, Json>>;
      set(items: Record<string, Json>): Promise<void>;
      remove(keys: string[]): Promise<void>;
      getBytesInUse(keys: null): Promise<number>;
      QUOTA_BYTES: number;
    };
  };
  tabs: { create(details: { url: string; active: boolean }): Promise<unknown> };
  runtime: { sendMessage(message: string): Promise<unknown> };
  action: { getBadgeText(details: object): Promise<string> };
}
declare const chrome: ExtensionApi;

// Sent to the page as text: each stands alone.

export function readStorage(): Promise<Record<string, Json>> {
  return chrome.storage.local.get(null);
}

export function writeStorage(items: Record<string, Json>): Promise<void> {
  return chrome.storage.local.set(items);
}

export function removeFromStorage(keys: string[]): Promise<void> {
  return chrome.storage.local.remove(keys);
}

export function badge(): Promise<string> {
  return chrome.action.getBadgeText({});
}

/** Any message starts a background that has ended; nobody answers this one. */
export async function wakeBackground(): Promise<void> {
  await chrome.runtime.sendMessage('wake up').catch(() => {});
}

/** Leaves no byte free. A key and the quotes around its text count, too. */
export async function fillStorage(): Promise<void> {
  const { local } = chrome.storage;
  const key = 'filling-of-the-tests';
  const free = local.QUOTA_BYTES - (await local.getBytesInUse(null));
  await local.set({ [key]: '.'.repeat(free - key.length - 2) });
}

/** Opens a page of the extension in a new tab. */
export async function openInFront(url: string): Promise<void> {
  await chrome.tabs.create({ url, active: true });
}

/** Opens a page of the extension in a tab that stays behind the one in front. */
async function openBehind(url: string): Promise<void> {
  await chrome.tabs.create({ url, active: false });
}
