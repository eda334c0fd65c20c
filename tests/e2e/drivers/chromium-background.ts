import type { BrowserContext, Page, Worker } from '@playwright/test';
import type { Doing, Suggestion } from '../driver.ts';
import { until } from './poll.ts';

/** As much of the extension API as is used here. `dispatch` calls the listeners, as the browser does. */
interface Event {
  dispatch(...values: unknown[]): void;
}
interface BackgroundApi {
  tabs: { query(details: object): Promise<unknown[]> };
  contextMenus: { onClicked: Event };
  commands: { onCommand: Event };
  notifications: { onClicked: Event };
  omnibox: { onInputStarted: Event; onInputChanged: Event; onInputEntered: Event };
}
declare const chrome: BackgroundApi;

/**
 * Ends the service worker, as Chromium does with one that is idle, also in the middle of its work.
 *
 * @param page any page of the extension
 */
export async function stopBackground(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const states = new Map<string, string>();
  let told: string[] = [];
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) {
      states.set(versionId, runningStatus);
      told.push(runningStatus);
    }
  });
  await session.send('ServiceWorker.enable');
  // One that is only starting is not ended, or starts again without a word.
  await until('the background runs or stands still', async () => {
    const now = [...states.values()];
    return now.length > 0 && now.every((state) => state === 'running' || state === 'stopped');
  });
  if ([...states.values()].includes('running')) {
    told = [];
    await session.send('ServiceWorker.stopAllWorkers');
    // What waits for it starts it again at once: then nobody is told of the moment in which it stood still.
    const hasEnded = async () =>
      told.includes('stopped') || (told.includes('stopping') && told.at(-1) !== 'stopping');
    await until('the background has ended', hasEnded, {}, () => `: ${told.join(', ')}`);
  }
  await session.detach();
}

/** Calls the extension's listeners inside its running service worker: no driver can click where these events come from. */
export async function doOutsidePages(context: BrowserContext, doing: Doing): Promise<void> {
  const worker = await runningWorker(context);
  await worker.evaluate(async (done) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    switch (done.what) {
      case 'choose in menu':
        chrome.contextMenus.onClicked.dispatch(
          { menuItemId: done.entry, selectionText: done.selection, editable: false },
          tab,
        );
        return;
      case 'press command':
        chrome.commands.onCommand.dispatch(done.command, tab);
        return;
      case 'click notification':
        chrome.notifications.onClicked.dispatch(done.name);
        return;
      case 'enter in address bar':
        chrome.omnibox.onInputEntered.dispatch(
          done.text,
          { current: 'currentTab', new: 'newForegroundTab', behind: 'newBackgroundTab' }[
            done.place
          ],
        );
    }
  }, doing);
}

export async function suggestionsFor(
  context: BrowserContext,
  typed: string,
): Promise<Suggestion[]> {
  const worker = await runningWorker(context);
  return worker.evaluate(
    (text) =>
      new Promise<Suggestion[]>((resolve) => {
        chrome.omnibox.onInputStarted.dispatch();
        chrome.omnibox.onInputChanged.dispatch(text, resolve);
      }),
    typed,
  );
}

/** One that has ended may stay in the list, and one that was just started may not be in it yet. */
function runningWorker(context: BrowserContext): Promise<Worker> {
  return until('the background runs', async () => {
    const worker = context.serviceWorkers().at(-1);
    return (await worker?.evaluate(() => true)) ? worker : null;
  });
}
