import type { Replica } from '../replica/index.ts';
import { type BenchedChromium, openChromium } from './chromium.ts';
import { openPopupTab, timeToCount } from './first-paint.ts';
import { storedJournal } from './storage.ts';
import { atMost, median, type Row, spreadOf, unjudged } from './table.ts';

const OPENINGS = 31;
const MOST_TIMES_EMPTY = 1.15;

/**
 * The first paint of the popup's page, in a tab of a popup's size, against that of an empty extension's popup; three browsers
 * take turns. The third popup is opened as if for the first time: what it keeps for itself is taken from it.
 */
export async function measurePopup(adieu: string, empty: string, replica: Replica): Promise<Row[]> {
  const browsers = {
    empty: await openChromium(empty, replica, {}),
    again: await openChromium(adieu, replica, storedJournal()),
    first: await openChromium(adieu, replica, storedJournal()),
  };
  try {
    return [...(await atSpeed(1, browsers)), ...(await atSpeed(4, browsers))];
  } finally {
    for (const browser of Object.values(browsers)) await browser.close();
  }
}

type Browsers = Record<'empty' | 'again' | 'first', BenchedChromium>;

async function atSpeed(slowness: number, browsers: Browsers): Promise<Row[]> {
  const tabs = {
    empty: await openPopupTab(browsers.empty, slowness),
    again: await openPopupTab(browsers.again, slowness),
    first: await openPopupTab(browsers.first, slowness),
  };
  const times = { empty: [] as number[], again: [] as number[], first: [] as number[] };
  // One round more: the first fills the browser's caches, and what the popup keeps for itself.
  for (let round = 0; round <= OPENINGS; round++) {
    const empty = await timeToCount(tabs.empty, browsers.empty.origin, 'as it is');
    const again = await timeToCount(tabs.again, browsers.again.origin, 'as it is');
    const first = await timeToCount(tabs.first, browsers.first.origin, 'forgotten');
    if (round === 0) continue;
    times.empty.push(empty);
    times.again.push(again);
    times.first.push(first);
  }
  for (const { page } of Object.values(tabs)) await page.close();

  const speed = slowness === 1 ? '' : `, slowed ${slowness}×`;
  const paint = (what: string, values: number[]) =>
    unjudged(`${what}${speed}`, median(values), 'ms', spreadOf(values));
  const ratio = (what: string, values: number[]) =>
    atMost(`${what}${speed}`, median(values) / median(times.empty), MOST_TIMES_EMPTY, '×');
  return [
    paint('empty popup: first paint', times.empty),
    paint('popup: first paint with the count', times.again),
    ratio('popup: that against the empty one', times.again),
    paint('popup, the very first time: first paint with the count', times.first),
    ratio('popup, the very first time: that against the empty one', times.first),
  ];
}
