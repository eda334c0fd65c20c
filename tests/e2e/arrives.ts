import type { Tab } from './driver.ts';
import { until } from './drivers/poll.ts';

/** Waits until the tab is at this address, and returns it; a tab that is just being moved counts as on its way. */
export async function arrives(tab: Tab, wanted: string | RegExp): Promise<string> {
  let seen = 'nowhere';
  const look = async () => {
    seen = await tab.address();
    const isThere = typeof wanted === 'string' ? seen === wanted : wanted.test(seen);
    return isThere && seen;
  };
  return until(`the tab is at ${wanted}`, look, {}, () => `, but at ${seen}`);
}
