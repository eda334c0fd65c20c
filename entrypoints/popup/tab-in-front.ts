import browser from 'webextension-polyfill';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { DESCRIBE_VISIT, type DescribedVisit, readDescribedVisit } from '../../core/messages';

/** The ChatGPT tab in front of which the popup was opened. */
export interface TabInFront extends DescribedVisit {
  /** The browser's number of it. */
  tab: number;
}

/** What is known of the tab in front; null until it has answered, and for good where it is no ChatGPT tab. */
export type TabInFrontStore = StoreApi<{ front: TabInFront | null }>;

/** Asks the tab in front to describe its visit. Nothing waits for the answer: a page that is busy answers late. */
export function askTabInFront(): TabInFrontStore {
  const store: TabInFrontStore = createStore(() => ({ front: null }));
  void describeTabInFront().then((front) => store.setState({ front }));
  return store;
}

async function describeTabInFront(): Promise<TabInFront | null> {
  // Without the permission `tabs` nothing is known of a tab but its number, and none is needed.
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  if (active?.id === undefined) return null;
  try {
    const visit = readDescribedVisit(await browser.tabs.sendMessage(active.id, DESCRIBE_VISIT));
    return visit === null ? null : { ...visit, tab: active.id };
  } catch {
    // Nobody listens there: it is no ChatGPT tab.
    return null;
  }
}
