import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { writeZip } from '../archive/export-on-disk.ts';
import { conversationsFile } from '../archive/generator.ts';
import { filesIn } from '../build/packages.ts';
import type { BrowserName, Tab } from '../e2e/driver.ts';
import { launch } from '../e2e/drivers/launch.ts';
import type { Replica } from '../replica/index.ts';
import { importEnds } from './import-ends.ts';
import { inPageScript } from './in-page/bundle.ts';
import type { Question } from './in-page/searching.ts';
import { QUESTIONS } from './questions.ts';
import { atMost, median, type Row, spreadOf, unjudged } from './table.ts';

/** 14 messages each, branches included: 100,800. */
const CONVERSATIONS = 7_200;
const MOST = 50;
const Times = v.array(v.number());
const PAGE = 'searching.html';

declare global {
  function measureSearching(worker: string, questions: readonly Question[]): Promise<number[]>;
}

/**
 * How long an answer takes among 100,000 messages, from the question to the page of hits.
 *
 * @param folder for the zip, and for a copy of the extension with a page that asks
 */
export async function measureArchiveSearch(
  browser: BrowserName,
  adieu: string,
  folder: string,
  replica: Replica,
): Promise<Row[]> {
  const made = conversationsFile({ seed: 1, conversations: CONVERSATIONS });
  const zip = await writeZip(join(folder, 'searched.zip'), [made], { level: 1 });
  const extension = join(folder, `searching-in-${browser}`);
  const worker = await addSearchingPage(adieu, extension);
  const driver = await launch(browser, { extension, replica });
  try {
    const origin = await driver.inExtension(() => location.origin);
    const leave = await driver.open(`${origin}/leave.html#archive`);
    await leave.find('file').chooseFiles(zip);
    await importEnds(leave);
    // One page at a time has the archive.
    await leave.close();
    const tab = await driver.open(`${origin}/${PAGE}`);
    return await ask(tab, worker, browser === 'firefox' ? 'Firefox' : 'Chromium');
  } finally {
    await driver.close();
  }
}

/** @returns the address of the archive's worker within the extension */
async function addSearchingPage(adieu: string, extension: string): Promise<string> {
  await cp(adieu, extension, { recursive: true });
  await writeFile(join(extension, 'searching.js'), await inPageScript('searching.ts'));
  await writeFile(join(extension, PAGE), '<!doctype html><script src="searching.js"></script>');
  const worker = filesIn(adieu).find((file) => /archive-worker-.*\.js$/.test(file));
  if (worker === undefined) throw new Error('The package has no worker for the archive');
  return `/${worker}`;
}

async function ask(tab: Tab, worker: string, title: string): Promise<Row[]> {
  await tab.waitFor(() => 'measureSearching' in globalThis);
  const all: number[] = [];
  const rows: Row[] = [];
  for (const [what, questions] of Object.entries(QUESTIONS)) {
    const told = await tab.evaluate(
      ({ worker, questions }) => globalThis.measureSearching(worker, questions),
      { worker, questions },
    );
    const times = v.parse(Times, told);
    all.push(...times);
    const slow = `; 95 % within ${slowOf(times).toFixed(1)} ms`;
    rows.push(unjudged(`${title}: search, ${what}`, median(times), 'ms', spreadOf(times) + slow));
  }
  const bar = `${title}: search among 100,000 messages, 95th percentile`;
  return [...rows, atMost(bar, slowOf(all), MOST, 'ms', spreadOf(all))];
}

/** The 95th percentile. */
function slowOf(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? 0;
}
