import { EMPTY_JOURNAL, withQuitDate } from '../../core/journal';
import { withPlan } from '../../core/savings';
import { withSlip } from '../../core/slips';
import type { Driver, Json, Tab } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { quitDaysAgo } from './given.ts';
import { openOptions, whole } from './options-page.ts';
import { type Png, readPng } from './png.ts';
import { says } from './says.ts';
import { pictureIsForEverybody } from './share-page.ts';

/** What a PNG needs to be seen in its right colours; everything else would say something. */
const PLAIN_CHUNKS = [
  'IHDR',
  'sRGB',
  'sBIT',
  'gAMA',
  'cHRM',
  'iCCP',
  'pHYs',
  'PLTE',
  'IDAT',
  'IEND',
];

interface Picture extends Png {
  /** How many colours it has, and how light they are on average, 0 to 255; both as the browser decodes the file. */
  colours: number;
  lightness: number;
}

/** A slip sixty days ago, and a plan that cost 20 a month until a year ago. */
function aYearOf(days: number): Record<string, Json> {
  const today = Temporal.Now.plainDateISO();
  const plan = {
    amount: '20',
    currency: 'EUR',
    period: 'month',
    endedOn: today.subtract({ years: 1 }).toString(),
  } as const;
  const quit = withQuitDate(EMPTY_JOURNAL, today.subtract({ days }), today, 'here');
  const slipped = withSlip(quit, today.subtract({ days: 60 }), { note: 'Mine alone' }, 'here');
  return { journal: JSON.parse(JSON.stringify(withPlan(slipped, plan, 'here'))) };
}

async function openShare(driver: Driver, stored: Record<string, Json>): Promise<Tab> {
  await driver.writeStorage(stored);
  const share = await driver.openPage('share.html');
  await share.find('heading', 'A picture to share').shown();
  return share;
}

/** The file that "Save the picture" gives, once the picture says this in words. */
async function fileOf(share: Tab, words: string): Promise<string> {
  await share.find('img', words).shown();
  return share.evaluate(
    () => document.querySelector<HTMLAnchorElement>('a[download="adieu.png"]')?.href ?? '',
  );
}

/** A file read in Node and decoded in the browser. */
async function pictureIn(share: Tab, file: string): Promise<Picture> {
  const [kind, base64 = ''] = file.split(',');
  expect(kind).toBe('data:image/png;base64');
  const seen = await share.evaluate(async (packed) => {
    const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    const colours = new Set<number>();
    let sum = 0;
    for (let at = 0; at < pixels.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]];
      colours.add((red << 16) | (green << 8) | blue);
      sum += (red + green + blue) / 3;
    }
    return { colours: colours.size, lightness: sum / (pixels.length / 4) };
  }, base64);
  return { ...readPng(Buffer.from(base64, 'base64')), ...seen };
}

/** What is pasted from the clipboard: its type and its size in pixels. */
function watchPaste(): void {
  document.addEventListener('paste', async (event) => {
    const file = event.clipboardData?.files[0];
    if (file === undefined) return;
    const { width, height } = await createImageBitmap(file);
    document.body.dataset.pasted = `${file.type} ${width} ${height}`;
  });
}

test('the picture is the count, in each shape and look; what is saved is what is seen, and nothing else is in the file', async ({
  driver,
}) => {
  const share = await openShare(driver, { ...aYearOf(295), settings: { theme: 'light' } });
  const words = '295 days since I quit ChatGPT.';
  const light = await fileOf(share, words);
  expect(light).toBe(
    await share.evaluate(() => document.querySelector('canvas')?.toDataURL('image/png')),
  );
  const wide = await pictureIn(share, light);
  expect(wide).toMatchObject({ width: 1200, height: 630 });
  expect(wide.colours).toBeGreaterThan(100);
  expect(wide.lightness).toBeGreaterThan(180);
  expect(PLAIN_CHUNKS).toEqual(expect.arrayContaining([...wide.chunks]));

  await share.find('radio', 'Dark').click();
  await expect.poll(() => fileOf(share, words)).not.toBe(light);
  const dark = await pictureIn(share, await fileOf(share, words));
  expect(dark).toMatchObject({ width: 1200, height: 630 });
  expect(dark.colours).toBeGreaterThan(100);
  expect(dark.lightness).toBeLessThan(80);

  await share.find('radio', 'Square').click();
  await share.find('radio', '294 days kept out of 295').click();
  const square = await pictureIn(share, await fileOf(share, `${words} 294 days kept out of 295.`));
  expect(square).toMatchObject({ width: 1080, height: 1080 });
  expect(PLAIN_CHUNKS).toEqual(expect.arrayContaining([...square.chunks]));

  await share.find('radio', '60 days in a row').click();
  await share.find('img', `${words} 60 days in a row.`).shown();
  await share.find('radio', '€260 not paid to OpenAI').click();
  await share.find('img', `${words} €260 not paid to OpenAI.`).shown();
  // In another tab the plan is taken back: it is on no picture any more.
  await driver.writeStorage(quitDaysAgo(295));
  await share.find('img', words).shown();
  await share.find('radio', '€260 not paid to OpenAI').gone();
});

test('with the keyboard alone it is chosen and copied; where it cannot be, the page says what works', async ({
  driver,
}) => {
  const share = await openShare(driver, quitDaysAgo(7));
  await share.evaluate(watchPaste);
  await share.find('radio', 'Nothing more').focus();
  await share.press('ArrowDown');
  await share.find('img', '7 days since I quit ChatGPT. 7 days in a row.').shown();
  await share.press('Tab');
  await share.press('ArrowDown');
  await share.press('Tab');
  await share.press('Tab');
  const save = share.find('link', 'Save the picture');
  await expect.poll(() => save.hasFocus()).toBe(true);
  await share.evaluate(() => {
    document.addEventListener('click', (event) => {
      const link = event.target instanceof HTMLAnchorElement ? event.target : null;
      if (link === null || event.defaultPrevented) return;
      // Here the browser would save it.
      event.preventDefault();
      document.body.dataset.saved = `${link.download} ${link.href.slice(0, 15)}`;
    });
  });
  await share.press('Enter');
  await share.waitFor(() => document.body.dataset.saved === 'adieu.png data:image/png;');
  await share.press('Tab');
  await share.press('Enter');
  await says(share, 'Copied. Paste it where you like.');
  // Without a screen, Firefox has a clipboard that holds texts only.
  if (driver.browserName === 'chromium') {
    await share.press('Control+v');
    await share.waitFor(() => document.body.dataset.pasted === 'image/png 1080 1080');
  }

  await share.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new Error('NotAllowedError'));
  });
  await share.press('Enter');
  await says(share, 'Please save it instead.');
  await pictureIsForEverybody(driver, share, 'en');
});

test('without a quit date it asks for one; on day 0 and before it there is a picture, too', async ({
  driver,
}) => {
  const share = await openShare(driver, {});
  await says(share, 'There is no quit date yet, so there is nothing to show.');
  expect(await share.find('img').isThere()).toBe(false);
  await share.find('button', 'Today').click();
  await share.find('img', 'Day 0: today I quit ChatGPT.').shown();
  await expect.poll(() => share.find('img').hasFocus()).toBe(true);
  expect(await share.find('radio', /in a row/).isThere()).toBe(false);
  await driver.writeStorage(quitDaysAgo(-3));
  const ahead = await pictureIn(share, await fileOf(share, '3 days to go until I quit ChatGPT.'));
  expect(ahead.colours).toBeGreaterThan(100);
});

test('popup and settings lead there', async ({ driver }) => {
  await driver.writeStorage(quitDaysAgo(3));
  const popup = await driver.openPage('popup.html');
  await popup.find('button', 'A picture to share').click();
  const share = await driver.waitForTab('share.html');
  await share.find('img', '3 days since I quit ChatGPT.').shown();
  await share.close();
  const options = await openOptions(driver);
  await options.find('link', whole('A picture to share')).click();
  await (await driver.waitForTab('share.html')).find('img').shown();
});
