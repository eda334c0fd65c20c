import type { Driver, Json, Tab } from './driver.ts';

interface ExtensionApi {
  storage: { local: { set: () => Promise<void> } };
}
declare const browser: ExtensionApi | undefined;
declare const chrome: ExtensionApi | undefined;

/** Opens the popup with this in storage, and waits until it is drawn. */
export async function openPopup(driver: Driver, stored: Record<string, Json> = {}): Promise<Tab> {
  await driver.writeStorage(stored);
  const popup = await driver.openPage('popup.html');
  await popup.find('button', 'Settings').shown();
  return popup;
}

/** From now on the browser refuses what this page writes. To be sent to the page. */
export function refuseToWrite(): void {
  // Both names lead to the extension's API, and a browser may have only one of them.
  for (const api of [typeof browser === 'undefined' ? null : browser, chrome]) {
    if (api) api.storage.local.set = () => Promise.reject(new Error('QuotaExceededError'));
  }
}
