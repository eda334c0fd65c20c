import browser from 'webextension-polyfill';
import { withoutTab } from '../../core/tab-list';
import { exceptedTabs } from '../../state/excepted-tabs';
import { noteClosed } from './books';

/** Forgets what was noted of a tab when it is closed. */
export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener((tab, { isWindowClosing }) => {
    void noteClosed(tab, isWindowClosing);
    void forgetException(tab);
  });
}

async function forgetException(tab: number): Promise<void> {
  if (!(await exceptedTabs.read()).tabs.includes(tab)) return;
  await exceptedTabs.change((list) => withoutTab(list, tab));
}
