import type { Browser } from 'webextension-polyfill';
import type { Driver, Json } from './driver.ts';

declare const browser: Browser | undefined;
declare const chrome: Browser;

/** What the extension put into the browser's synced storage, or heard there. */
export function synced(driver: Driver): Promise<Record<string, Json>> {
  return driver.inExtension(async () =>
    JSON.parse(JSON.stringify(await chrome.storage.sync.get(null))),
  );
}

/** Another device said this: its items are in the synced storage now. */
export function hear(driver: Driver, items: Record<string, Json>): Promise<void> {
  return driver.inExtension((heard) => chrome.storage.sync.set(heard), items);
}

/** Waits until the background has heard of everything that was said until now, and its rounds for it are over. */
export function roundsAreOver(driver: Driver): Promise<void> {
  return driver.inExtension(async () => {
    // A message arrives after the events before it; nobody answers this one.
    await chrome.runtime.sendMessage('wake up').catch(() => {});
    // Rounds wait for each other, and so for this one.
    await navigator.locks.request('adieu:sync-round', () => {});
  });
}

/** From now on the browser refuses this page a call of its synced storage, until the page gets the event `sync-back`. */
export function refuseSync(call: 'get' | 'remove'): void {
  // Both names lead to the extension's API, and a browser may have only one of them.
  const apis = [typeof browser === 'undefined' ? chrome : browser, chrome];
  for (const sync of new Set(apis.map(({ storage }) => storage.sync))) {
    const was = sync[call];
    Object.assign(sync, { [call]: () => Promise.reject(new Error('Sync is switched off')) });
    addEventListener('sync-back', () => Object.assign(sync, { [call]: was }));
  }
}
