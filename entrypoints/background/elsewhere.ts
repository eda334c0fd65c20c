import browser, { type Tabs } from 'webextension-polyfill';
import { canBeOpened } from '../../core/address';
import type { ListedAlternative } from '../../core/alternatives';
import { carriedOver } from '../../core/carry-over';
import { plainDraft } from '../../core/draft';
import { keepForCarrying } from './kept-texts';

/** Where an alternative opens: in the tab in front, in a new one, or behind; a new one beside another where it is named. */
export interface Place {
  tab: 'current' | 'new' | 'behind';
  beside?: Tabs.Tab | undefined;
}

/**
 * Opens an alternative with a question. One that does not fit into a link goes to the carry-over page, where it can be
 * copied; without an alternative, that page asks for one.
 *
 * @param text as it was typed or selected; empty for none
 */
export async function goElsewhere(
  alternative: ListedAlternative | null,
  text: string,
  place: Place,
): Promise<void> {
  const draft = plainDraft(text);
  if (alternative === null) return openCarryOver(draft, null, place);
  const { address, copy } = carriedOver(alternative.destination, draft);
  if (copy !== null) return openCarryOver(draft, alternative.id, place);
  if (!canBeOpened(address))
    throw new Error(`Adieu does not open ${alternative.id}: not a safe address`);
  await openInPlace(address, place);
}

async function openCarryOver(
  draft: string,
  alternative: string | null,
  place: Place,
): Promise<void> {
  const query = new URLSearchParams({ text: keepForCarrying(draft) });
  if (alternative !== null) query.set('to', alternative);
  const page = browser.runtime.getURL(`carry-over.html?${query}`);
  await openInPlace(page, (await isPrivateInChrome()) ? { tab: 'new' } : place);
}

/** Chrome shows an error in place of a page of ours in a private tab, but opens a new one in an ordinary window (measured). */
async function isPrivateInChrome(): Promise<boolean> {
  if (import.meta.env.FIREFOX) return false;
  const [front] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return front?.incognito === true;
}

async function openInPlace(url: string, { tab, beside }: Place): Promise<void> {
  if (tab === 'current') {
    await browser.tabs.update({ url });
    return;
  }
  // Beside it and in its window: what was selected in a private window stays there.
  const there =
    beside?.windowId === undefined ? {} : { windowId: beside.windowId, index: beside.index + 1 };
  await browser.tabs.create({ url, active: tab === 'new', ...there });
}
