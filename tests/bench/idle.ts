import type { Replica } from '../replica/index.ts';
import { openChromium, openTab } from './chromium.ts';
import { storedJournal } from './storage.ts';
import { atMost, type Row } from './table.ts';
import { type TraceEvent, traceOf } from './trace.ts';

const WATCHED_FOR = 5_000;

/**
 * How often script of Adieu runs in an idle ChatGPT page that shows the banner. To be sure that the trace would tell, the
 * page then changes its theme, which the banner must notice.
 */
export async function measureIdle(adieu: string, replica: Replica): Promise<Row[]> {
  const browser = await openChromium(adieu, replica, storedJournal());
  try {
    const { page, protocol } = await openTab(browser, 1);
    await page.goto('https://chatgpt.com/');
    await page.waitForTimeout(3_000);
    const idle = await traceOf(protocol, () => page.waitForTimeout(WATCHED_FOR));
    const disturbed = await traceOf(protocol, () =>
      page.evaluate(() => window.replica.setTheme('dark')),
    );
    const isOurs = (event: TraceEvent) => isOf(event, browser.origin);
    if (!disturbed.some(isOurs)) throw new Error('The trace does not tell when Adieu runs');
    const runs = idle.filter(isOurs).length;
    return [atMost('script runs of Adieu in 5 s of an idle page', runs, 0, 'runs')];
  } finally {
    await browser.close();
  }
}

/** Whether script of the extension runs in the event: in its world of a page, or from one of its files. */
function isOf({ args }: TraceEvent, origin: string): boolean {
  return args.worldName === 'Adieu' || args.data?.url?.startsWith(origin) === true;
}
