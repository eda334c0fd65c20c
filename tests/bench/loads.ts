import type { Replica } from '../replica/index.ts';
import { type BenchedChromium, type BenchedTab, openChromium, openTab } from './chromium.ts';
import { foreignScriptTime } from './script-time.ts';
import { storedJournal } from './storage.ts';
import { atMost, median, type Row, spreadOf, unjudged } from './table.ts';
import { mainThreadOf, traceOf } from './trace.ts';

const LOADS = 15;
const TRIES = 5;
const ADDRESS = 'https://chatgpt.com/';
/** After the page's load event, in milliseconds: time for hydration and the banner, also in a slowed processor. */
const SETTLED_AFTER = 2_000;

/** One page load of ChatGPT. */
interface Load {
  /** Milliseconds of script that is not the page's. */
  script: number;
  /** Bytes of the page's JavaScript heap after a collection, all worlds. */
  heap: number;
}

/** A browser with one extension in one state. */
interface Candidate {
  readonly browser: BenchedChromium;
  readonly showsBanner: boolean;
}

/**
 * What Adieu adds to a page load of ChatGPT beyond an empty extension: three browsers take turns, so that a machine that gets
 * faster or slower meanwhile treats them alike.
 */
export async function measureLoads(adieu: string, empty: string, replica: Replica): Promise<Row[]> {
  const browsers = await Promise.all([
    openChromium(empty, replica, {}),
    openChromium(adieu, replica, storedJournal()),
    openChromium(adieu, replica, { ...storedJournal(), settings: { on: false } }),
  ]);
  const [base, shown, off] = browsers;
  try {
    const candidates = [
      { browser: base, showsBanner: false },
      { browser: shown, showsBanner: true },
      { browser: off, showsBanner: false },
    ];
    return [...(await atSpeed(1, candidates)), ...(await atSpeed(4, candidates))];
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
  }
}

async function atSpeed(slowness: number, candidates: readonly Candidate[]): Promise<Row[]> {
  const script = { shown: [] as number[], off: [] as number[] };
  const heap: number[] = [];
  for (let load = 0; load <= LOADS; load++) {
    const [base, shown, off] = await inTurn(candidates, slowness);
    // The first one fills the browser's caches.
    if (load === 0 || !base || !shown || !off) continue;
    script.shown.push(shown.script - base.script);
    script.off.push(off.script - base.script);
    heap.push((shown.heap - base.heap) / 1024);
  }
  const row = (state: string, values: number[], limit: number) => {
    const speed = slowness === 1 ? '' : `, slowed ${slowness}×`;
    const bar = `script time added to a page load, ${state}${speed}`;
    return slowness === 1
      ? atMost(bar, median(values), limit, 'ms', spreadOf(values))
      : unjudged(bar, median(values), 'ms', spreadOf(values));
  };
  return [
    row('banner shown', script.shown, 5),
    row('nothing to show', script.off, 1.5),
    ...(slowness === 1
      ? [unjudged('heap added to the page, banner shown', median(heap), 'KB', spreadOf(heap))]
      : []),
  ];
}

async function inTurn(candidates: readonly Candidate[], slowness: number): Promise<Load[]> {
  const loads: Load[] = [];
  for (const candidate of candidates) loads.push(await measuredLoad(candidate, slowness));
  return loads;
}

/** A load whose trace is whole and whose page was ready in time; others are thrown away and made again. */
async function measuredLoad(candidate: Candidate, slowness: number): Promise<Load> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const tab = await openTab(candidate.browser, slowness);
    try {
      const load = await traceLoad(tab, candidate.showsBanner);
      if (load !== null) return load;
    } finally {
      await tab.page.close();
    }
  }
  throw new Error(`No page load could be measured in ${TRIES} tries: is the machine too busy?`);
}

async function traceLoad(
  { page, protocol }: BenchedTab,
  showsBanner: boolean,
): Promise<Load | null> {
  const events = await traceOf(protocol, async () => {
    await page.goto(ADDRESS);
    await page.waitForTimeout(SETTLED_AFTER);
  });
  // The browser sometimes loses the events of a process that is new.
  const thread = mainThreadOf(events, ADDRESS);
  const hydrated = await page.evaluate(() => window.replica.hydrated);
  if (thread === null || !hydrated || (await hasBanner(protocol)) !== showsBanner) return null;
  await protocol.send('HeapProfiler.collectGarbage');
  const { usedSize } = await protocol.send('Runtime.getHeapUsage');
  return { script: foreignScriptTime(thread), heap: usedSize };
}

/** Whether the landmark named Adieu is on the page; the accessibility tree sees into closed shadow roots. */
async function hasBanner(protocol: BenchedTab['protocol']): Promise<boolean> {
  const { nodes } = await protocol.send('Accessibility.getFullAXTree');
  return nodes.some(({ role, name }) => role?.value === 'region' && name?.value === 'Adieu');
}
