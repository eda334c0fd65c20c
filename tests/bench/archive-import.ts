import { join } from 'node:path';
import { writeZip } from '../archive/export-on-disk.ts';
import { conversationsFile } from '../archive/generator.ts';
import type { Replica } from '../replica/index.ts';
import { openChromium } from './chromium.ts';
import { importEnds } from './import-ends.ts';
import { usageOfExtension } from './renderer.ts';
import { atLeast, atMost, median, type Row, spreadOf, unjudged } from './table.ts';

const SMALL = 100_000_000;
const LARGE = 1_000_000_000;
const SMALL_ROUNDS = 3;
const LEAST_RATE = 8;
const MOST_MEMORY = 1.5;

interface Import {
  /** MB of JSON a second. */
  rate: number;
  /** The same by the seconds that the worker had a processor: what a machine with nothing else to do would reach. */
  ownRate: number;
  peakMemory: number;
  /** What the archive takes on the disk, in bytes. */
  disk: number;
}

/**
 * Whole imports through the page `leave` in Chromium, from choosing the zip to the report: how fast, and how much
 * memory the extension's process takes at most for 1 GB of JSON and for a tenth of it.
 *
 * @param folder for the zips
 */
export async function measureArchiveImport(
  adieu: string,
  folder: string,
  replica: Replica,
): Promise<Row[]> {
  const small: Import[] = [];
  const zip = await makeZip(folder, SMALL);
  for (let round = 0; round < SMALL_ROUNDS; round += 1) {
    small.push(await importOnce(adieu, zip, SMALL, replica));
  }
  const large = await importOnce(adieu, await makeZip(folder, LARGE), LARGE, replica);
  const rates = small.map(({ rate }) => rate);
  const ownRates = small.map(({ ownRate }) => ownRate);
  const peaks = small.map(({ peakMemory }) => peakMemory / 1e6);
  return [
    atLeast('archive: import of 100 MB', median(rates), LEAST_RATE, 'MB/s', spreadOf(rates)),
    unjudged('by the time of its worker', median(ownRates), 'MB/s', spreadOf(ownRates)),
    atLeast('archive: import of 1 GB', large.rate, LEAST_RATE, 'MB/s'),
    unjudged('by the time of its worker', large.ownRate, 'MB/s'),
    unjudged('archive: on the disk for each byte of JSON', large.disk / LARGE, '×'),
    unjudged('archive: peak memory for 100 MB', median(peaks), 'MB', spreadOf(peaks)),
    unjudged('archive: peak memory for 1 GB', large.peakMemory / 1e6, 'MB'),
    atMost(
      'archive: that against the one for 100 MB',
      large.peakMemory / 1e6 / median(peaks),
      MOST_MEMORY,
      '×',
    ),
  ];
}

function makeZip(folder: string, bytes: number): Promise<string> {
  const file = conversationsFile({ seed: 1, conversations: { bytes } });
  return writeZip(join(folder, `export-${bytes}.zip`), [file], { level: 1 });
}

async function importOnce(
  adieu: string,
  zip: string,
  bytes: number,
  replica: Replica,
): Promise<Import> {
  const browser = await openChromium(adieu, replica, {});
  try {
    const page = await browser.context.newPage();
    await page.goto(`${browser.origin}/leave.html#archive`);
    const field = page.locator('input[type=file]').first();
    await field.waitFor({ state: 'attached' });
    const before = await usageOfExtension(browser);
    const began = performance.now();
    await field.setInputFiles(zip);
    await importEnds(page);
    const seconds = (performance.now() - began) / 1000;
    const after = await usageOfExtension(browser);
    const disk = await page.evaluate(sizeOnDisk);
    return {
      rate: bytes / 1e6 / seconds,
      ownRate: bytes / 1e6 / (after.workerTime - before.workerTime),
      peakMemory: after.peakMemory,
      disk,
    };
  } finally {
    await browser.close();
  }
}

/** The private files of the archive (the browser's own estimate rounds up by more than half). Runs in the page. */
async function sizeOnDisk(): Promise<number> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('adieu-archive');
  const files = await folder.getDirectoryHandle('.opaque');
  let size = 0;
  for await (const handle of files.values()) {
    if (handle instanceof FileSystemFileHandle) size += (await handle.getFile()).size;
  }
  return size;
}
