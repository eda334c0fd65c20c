import browser from 'webextension-polyfill';
import { quitDate } from '../../core/journal';
import { LOOK_AGAIN } from '../../core/messages';
import { dismissals } from '../../state/dismissals';
import { exceptedTabs } from '../../state/excepted-tabs';
import { journal } from '../../state/journal';
import { settings } from '../../state/settings';
import { snooze } from '../../state/snooze';

/**
 * Rings in every tab when something changed that a banner depends on, so that open ChatGPT tabs follow without a
 * reload. The content script does not listen to the storage itself: that alone would cost a page load as much as
 * asking what to show.
 */
export function ringOnChange(): void {
  for (const item of [settings, snooze, dismissals, exceptedTabs]) item.watch(() => void ring());
  journal.watch((now, before) => {
    // Every visit is counted there: only another quit date is news.
    if (String(quitDate(now)) !== String(quitDate(before))) void ring();
  });
}

/** Tells every ChatGPT tab to ask again what to show. */
export async function ring(): Promise<void> {
  // Without a permission for it, all that is known of a tab is its number; only ours have somebody who listens.
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.flatMap(({ id }) => (id === undefined ? [] : browser.tabs.sendMessage(id, LOOK_AGAIN))),
  );
}
