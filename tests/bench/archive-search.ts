import { join } from 'node:path';
import * as v from 'valibot';
import { writeZip } from '../archive/export-on-disk.ts';
import { conversationsFile } from '../archive/generator.ts';
import { paragraph } from '../archive/prose.ts';
import { createRandom } from '../archive/random.ts';
import { filesIn } from '../build/packages.ts';
import { FILE } from '../e2e/drivers/door.ts';
import type { Replica } from '../replica/index.ts';
import { openChromium } from './chromium.ts';
import { inPageScript } from './in-page/bundle.ts';
import type { Question } from './in-page/searching.ts';
import { atMost, median, type Row, spreadOf, unjudged } from './table.ts';

/** 14 messages each, branches included. */
const CONVERSATIONS = 7_200;
const LONGEST = 10 * 60_000;
const MOST = 50;

const Times = v.array(v.number());

/**
 * How long an answer takes among 100,000 messages, asked as people type: letter by letter.
 *
 * @param folder for the zip
 */
export async function measureArchiveSearch(
  adieu: string,
  folder: string,
  replica: Replica,
): Promise<Row[]> {
  const made = conversationsFile({ seed: 1, conversations: CONVERSATIONS });
  const zip = await writeZip(join(folder, 'searched.zip'), [made], { level: 1 });
  const browser = await openChromium(adieu, replica, {});
  try {
    const page = await browser.context.newPage();
    await page.goto(`${browser.origin}/leave.html#archive`);
    await page.locator('input[type=file]').first().setInputFiles(zip);
    await page.locator('.import-report').waitFor({ timeout: LONGEST });
    // One page at a time has the archive.
    await page.goto(`${browser.origin}/${FILE}`);
    await page.evaluate(await inPageScript('searching.ts'));
    const worker = filesIn(adieu).find((file) => /archive-worker-.*\.js$/.test(file));
    if (worker === undefined) throw new Error('The package has no worker for the archive');
    const rows: Row[] = [];
    for (const [what, questions] of Object.entries(QUESTIONS)) {
      const call = `measureSearching(${JSON.stringify(`/${worker}`)}, ${JSON.stringify(questions)})`;
      const times = v.parse(Times, await page.evaluate(call));
      const slow =
        times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? 0;
      rows.push(
        unjudged(`archive: search, ${what}: median`, median(times), 'ms', spreadOf(times)),
        atMost(`archive: search, ${what}: 95th percentile`, slow, MOST, 'ms'),
      );
    }
    return rows;
  } finally {
    await browser.close();
  }
}

const random = createRandom(11);
const wordsOf = (count: number) =>
  paragraph(random, 200)
    .replace(/[^a-z ]/g, '')
    .split(' ')
    .slice(1, count + 1)
    .join(' ');

/** Every beginning of it, as a person types it. */
const typed = (text: string): Question[] =>
  Array.from(text, (_, place) => ({ text: text.slice(0, place + 1) }));

const QUESTIONS: Record<string, Question[]> = {
  'letter by letter': Array.from({ length: 25 }, (_, place) => wordsOf(1 + (place % 3))).flatMap(
    typed,
  ),
  phrases: Array.from({ length: 60 }, (_, place) => ({ text: `"${wordsOf(2 + (place % 2))}"` })),
  'one role, some months': Array.from({ length: 60 }, (_, place) => ({
    text: wordsOf(1 + (place % 2)),
    role: place % 2 === 0 ? 'person' : 'assistant',
    from: Date.UTC(2023, place % 6),
    to: Date.UTC(2023, 3 + (place % 6)),
  })),
};
