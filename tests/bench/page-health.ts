import type { BrowserName, Driver, Tab } from '../e2e/driver.ts';
import { launch } from '../e2e/drivers/launch.ts';
import type { Replica } from '../replica/index.ts';
import { storedJournal } from './storage.ts';
import { atMost, type Row } from './table.ts';

/** The pages of DESIGN.md's bar, by name, with the replica's switches. */
const PAGES = { plain: 'plain', streamed: '', mismatched: 'mismatch', rebuilt: '' };

interface Health {
  /** Cumulative layout shift; null in a browser that does not measure it. */
  shift: number | null;
  errors: number;
}

/** Layout shift and errors (hydration errors among them) that Adieu adds to a page, beyond an empty extension. */
export async function measurePageHealth(
  browser: BrowserName,
  adieu: string,
  empty: string,
  replica: Replica,
): Promise<Row[]> {
  const base = await inBrowser(browser, empty, replica, lookAtPage);
  const ours = await inBrowser(browser, adieu, replica, async (driver, page) => {
    await driver.writeStorage(storedJournal());
    return lookAtPage(driver, page, (tab) => tab.banner.shown());
  });
  const title = browser === 'firefox' ? 'Firefox' : 'Chromium';
  return Object.keys(PAGES).flatMap((page) => {
    const added = difference(ours[page], base[page]);
    return [
      ...(added.shift === null
        ? []
        : [atMost(`${title}: layout shift added, ${page}`, added.shift, 0, '')]),
      atMost(`${title}: hydration and other errors added, ${page}`, added.errors, 0, ''),
    ];
  });
}

type Look = (driver: Driver, page: string) => Promise<Health>;

async function inBrowser(
  browser: BrowserName,
  extension: string,
  replica: Replica,
  look: Look,
): Promise<Record<string, Health>> {
  const driver = await launch(browser, { extension, replica });
  try {
    const seen: Record<string, Health> = {};
    for (const page of Object.keys(PAGES)) seen[page] = await look(driver, page);
    return seen;
  } finally {
    await driver.close();
  }
}

async function lookAtPage(
  driver: Driver,
  page: string,
  settled: (tab: Tab) => Promise<void> = async () => {},
): Promise<Health> {
  const switches = Object.entries(PAGES).find(([name]) => name === page)?.[1];
  const tab = await driver.open(`https://chatgpt.com/?replica=${switches}`);
  await tab.waitFor(() => window.replica?.hydrated);
  await settled(tab);
  if (page === 'rebuilt') {
    await tab.evaluate(() => window.replica.rebuild());
    await tab.waitFor(() => window.replica.hydrated);
    await settled(tab);
  }
  const health = await tab.evaluate(async () => {
    // What was drawn last is measured with the frame after.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const { layoutShift, errors } = window.replica;
    return { shift: layoutShift, errors: errors.length };
  });
  await tab.close();
  return health;
}

function difference(ours: Health | undefined, base: Health | undefined): Health {
  if (!ours || !base) throw new Error('A page was not looked at');
  const known = ours.shift !== null && base.shift !== null;
  return {
    shift: known ? (ours.shift ?? 0) - (base.shift ?? 0) : null,
    errors: ours.errors - base.errors,
  };
}
