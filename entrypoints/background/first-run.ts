import browser from 'webextension-polyfill';
import { firstRun } from '../../state/first-run';

/** Opens the welcome page once after installation. Updates open nothing, ever. */
export function welcomeOnce(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void welcome();
  });
}

async function welcome(): Promise<void> {
  if ((await firstRun.read()).welcomed) return;
  // The mark comes first: better no welcome than one that comes back.
  await firstRun.change((marks) => ({ ...marks, welcomed: true }));
  await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
}
