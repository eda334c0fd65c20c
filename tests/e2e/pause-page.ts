import { arrives } from './arrives.ts';
import type { Driver, Json, Tab } from './driver.ts';
import { expect } from './fixtures.ts';

declare const chrome: {
  runtime: { getURL(path: string): string };
  storage: { session: { get(key: string): Promise<Record<string, Json>> } };
  tabs: {
    query(details: { url: string }): Promise<{ id: number }[]>;
    goBack(tab: number): Promise<void>;
    goForward(tab: number): Promise<void>;
  };
};

export const CONTINUE = 'Continue to ChatGPT';

/** What storage holds for a person who wants a pause; it lasts five seconds, as short as can be chosen. */
export function firm(settings: Record<string, Json> = {}): Record<string, Json> {
  return { settings: { level: 'firm', pauseSeconds: 5, ...settings } };
}

/** Opens ChatGPT in a tab of its own and returns that tab when it stands at the pause. */
export async function openAtPause(driver: Driver, address: string): Promise<Tab> {
  const tab = await driver.open(address);
  await standsAtPause(tab);
  return tab;
}

/** Waits until the tab shows the pause page. */
export async function standsAtPause(tab: Tab): Promise<void> {
  await arrives(tab, /^(?:chrome|moz)-extension:.*\/pause\.html\?/);
  await tab.find('button', 'Close this tab').shown();
}

/** Whether one may go on. */
export function isOpen(tab: Tab): Promise<boolean> {
  return tab.find('button', CONTINUE).ask((button) => !button.matches(':disabled'));
}

/** The seconds that are left of the breath; null when it is over. */
export function secondsLeft(tab: Tab): Promise<number | null> {
  return tab.evaluate(() => {
    const words = document.querySelector('[role="timer"]')?.textContent;
    return words ? Number.parseInt(words, 10) : null;
  });
}

/** Waits for the end of the breath, or whatever else lets the person through, and goes on. */
export async function goOn(tab: Tab): Promise<void> {
  await expect.poll(() => isOpen(tab)).toBe(true);
  await tab.find('button', CONTINUE).click();
}

/** Waits until Adieu has noted that nobody stands at the pause any more: it lets nobody wait for its books. */
export async function pauseIsLeft(driver: Driver): Promise<void> {
  const standing = () =>
    driver.inExtension(
      async () => (await chrome.storage.session.get('paused-tabs'))['paused-tabs'] ?? null,
    );
  await expect.poll(standing).toEqual({ tabs: [] });
}

/** The browser's number of the one tab that stands at the pause. */
export async function tabAtPause(driver: Driver): Promise<number> {
  const tabs = await driver.inExtension(() =>
    chrome.tabs.query({ url: chrome.runtime.getURL('pause.html*') }),
  );
  const [tab] = tabs;
  if (tab === undefined) throw new Error('No tab stands at the pause');
  return tab.id;
}

/** Does what the browser's own Back or Forward button does. */
export function press(driver: Driver, button: 'goBack' | 'goForward', tab: number): Promise<void> {
  return driver.inExtension((asked) => chrome.tabs[asked.button](asked.tab), { button, tab });
}

/** Visits, and those of them turned away, as far as they are in storage. */
export async function counts(driver: Driver): Promise<{ visits: number; turnedAway: number }> {
  const { journal } = await driver.readStorage();
  const {
    days = {},
  }: { days?: Record<string, Record<string, { visits: number; turnedAway: number }>> } = JSON.parse(
    JSON.stringify(journal ?? {}),
  );
  const all = Object.values(days).flatMap((seen) => Object.values(seen));
  return {
    visits: all.reduce((sum, { visits }) => sum + visits, 0),
    turnedAway: all.reduce((sum, { turnedAway }) => sum + turnedAway, 0),
  };
}
