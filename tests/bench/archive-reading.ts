import * as v from 'valibot';
import type { Replica } from '../replica/index.ts';
import { openChromium } from './chromium.ts';
import { inPageScript } from './in-page/bundle.ts';
import { atLeast, median, type Row, spreadOf, unjudged } from './table.ts';

const LEAST_OF_JSON_PARSE = 0.5;

const Times = v.object({
  bytes: v.number(),
  jsonParse: v.array(v.number()),
  splitAndParse: v.array(v.number()),
  read: v.array(v.number()),
});

/** How fast an export is split and read, against one JSON.parse over the same bytes, in one thread of Chromium. */
export async function measureArchiveReading(adieu: string, replica: Replica): Promise<Row[]> {
  const browser = await openChromium(adieu, replica, {});
  try {
    const page = await browser.context.newPage();
    await page.evaluate(await inPageScript('reading.ts'));
    const times = v.parse(Times, await page.evaluate('measureReading()'));
    const rate = (values: number[]) => values.map((time) => times.bytes / time / 1000);
    const against = (values: number[]) => median(times.jsonParse) / median(values);
    const parsed = rate(times.jsonParse);
    return [
      unjudged('archive: one JSON.parse', median(parsed), 'MB/s', spreadOf(parsed)),
      atLeast(
        'archive: splitting and parsing, against that',
        against(times.splitAndParse),
        LEAST_OF_JSON_PARSE,
        '×',
      ),
      atLeast(
        'archive: and making conversations of it',
        against(times.read),
        LEAST_OF_JSON_PARSE,
        '×',
      ),
    ];
  } finally {
    await browser.close();
  }
}
