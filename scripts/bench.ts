// npm run bench: measures DESIGN.md's bars on the replica and prints them as a table. It judges nobody: whatever the numbers
// are, it ends well, unless something could not be measured.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureArchiveImport } from '../tests/bench/archive-import.ts';
import { measureArchiveReading } from '../tests/bench/archive-reading.ts';
import { measureArchiveSearch } from '../tests/bench/archive-search.ts';
import { writeEmptyExtension } from '../tests/bench/empty-extension.ts';
import { measureIdle } from '../tests/bench/idle.ts';
import { measureLoads } from '../tests/bench/loads.ts';
import { measurePageHealth } from '../tests/bench/page-health.ts';
import { measurePopup } from '../tests/bench/popup.ts';
import { measureSizes } from '../tests/bench/sizes.ts';
import { asTable, type Row } from '../tests/bench/table.ts';
import { measureTimeToBanner } from '../tests/bench/time-to-banner.ts';
import { startReplica } from '../tests/replica/index.ts';
import { BrowserMissing, needBrowser } from './lib/browsers.ts';
import { builtFor } from './lib/drive.ts';
import { makePackage } from './lib/wxt.ts';

/** Builds for both browsers and copies the builds into a folder, out of reach of another build meanwhile. */
async function build(folder: string): Promise<{ chromium: string; firefox: string }> {
  for (const target of ['chrome', 'firefox']) {
    const { code, output } = await makePackage('build', target);
    if (code !== 0) throw new Error(`${output}\nThe build failed; its words are above.`);
  }
  const builds = { chromium: join(folder, 'chromium'), firefox: join(folder, 'firefox') };
  await cp(builtFor('chromium'), builds.chromium, { recursive: true });
  await cp(builtFor('firefox'), builds.firefox, { recursive: true });
  return builds;
}

/** Measures everything, one subject after the other, because two at once would slow each other. */
async function measure(folder: string): Promise<Row[]> {
  const builds = await build(folder);
  const empty = join(folder, 'empty');
  await writeEmptyExtension(empty, builds.chromium);
  const replica = await startReplica();
  const { chromium, firefox } = builds;
  const subjects: [string, () => Row[] | Promise<Row[]>][] = [
    ['sizes', () => [...measureSizes('Chromium', chromium), ...measureSizes('Firefox', firefox)]],
    ['page loads', () => measureLoads(chromium, empty, replica)],
    ['an idle page', () => measureIdle(chromium, replica)],
    [
      'the page with Adieu in Chromium',
      () => measurePageHealth('chromium', chromium, empty, replica),
    ],
    ['the page with Adieu in Firefox', () => measurePageHealth('firefox', firefox, empty, replica)],
    ['time to the banner', () => measureTimeToBanner(builds, replica)],
    ['the popup', () => measurePopup(chromium, empty, replica)],
    ['reading an export', () => measureArchiveReading(chromium, replica)],
    [
      'searching the archive in Chromium',
      () => measureArchiveSearch('chromium', chromium, folder, replica),
    ],
    [
      'searching the archive in Firefox',
      () => measureArchiveSearch('firefox', firefox, folder, replica),
    ],
    ['importing an export, up to 1 GB', () => measureArchiveImport(chromium, folder, replica)],
  ];
  try {
    const rows: Row[] = [];
    for (const [title, measureSubject] of subjects) {
      console.log(`Measuring ${title} …`);
      rows.push(...(await measureSubject()));
    }
    return rows;
  } finally {
    await replica.close();
  }
}

/** How many wanted a processor, on average over the last one, five and fifteen minutes: others slow the times down. */
const load = () =>
  loadavg()
    .map((mean) => mean.toFixed(1))
    .join(', ');

const folder = await mkdtemp(join(tmpdir(), 'adieu-bench-'));
try {
  await needBrowser(['chromium']);
  await needBrowser(['firefox']);
  console.log(
    `On ${cpus().length} processors (${cpus()[0]?.model.trim()}), headless. About twenty minutes.`,
  );
  console.log(`Load before: ${load()}.`);
  const table = asTable(await measure(folder));
  console.log(`Load at the end: ${load()}.\n\n${table}`);
} catch (error) {
  const words = error instanceof BrowserMissing ? error.message : error;
  console.error('Not everything could be measured.', words);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
