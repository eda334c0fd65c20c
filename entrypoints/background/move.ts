import browser, { type Tabs } from 'webextension-polyfill';
import { canBeOpened } from '../../core/address';
import { pauseQuery } from '../../core/pause';
import { isSiteAddress } from '../../core/sites';
import type { Way } from '../../core/way';

/** Firefox shows an error for a longer address (network.standard-url.max-length: 1,048,576 octets), Chromium for twice that. */
const LONGEST_ADDRESS = 1_000_000;

/**
 * Moves the tab of a visit to the pause page or to an alternative.
 *
 * @param from the address of the visit
 * @returns false when the tab stays where it is: it is gone, or the browser does not let the page in there
 */
export async function moveTab(tab: Tabs.Tab | undefined, way: Way, from: string): Promise<boolean> {
  const address = addressOf(way, from);
  if (tab?.id === undefined || address === null) return false;
  // Chrome opens no page of ours in a private window: it says that it does, and shows an error (measured in Chromium 156).
  if (import.meta.env.CHROME && tab.incognito && way.to === 'pause') return false;
  try {
    // Chrome's Back button passes over a page that was left without a click on it; Firefox must be told.
    await browser.tabs.update(
      tab.id,
      import.meta.env.FIREFOX ? { url: address, loadReplace: true } : { url: address },
    );
    return true;
  } catch {
    return false;
  }
}

function addressOf(way: Way, from: string): string | null {
  if (way.to === 'alternative') return canBeOpened(way.address) ? way.address : null;
  if (!isSiteAddress(from)) return null;
  const pause = browser.runtime.getURL(`pause.html${pauseQuery({ to: from, holdUp: way.holdUp })}`);
  return pause.length > LONGEST_ADDRESS ? null : pause;
}
