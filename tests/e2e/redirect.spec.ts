import { arrives } from './arrives.ts';
import type { Json } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { CHATGPT } from './given.ts';
import { counts, openAtPause, press } from './pause-page.ts';
import { says } from './says.ts';
import { staysWithout } from './stays-without.ts';

declare const chrome: { tabs: { query(details: object): Promise<{ id: number }[]> } };

const QUESTION = 'https://chatgpt.com/?q=why+is+%26+how';
const CLAUDE = /^https:\/\/claude\.ai\//;

/** What storage holds for a person who goes straight to an alternative. */
function strict(favourites: string[], settings: Record<string, Json> = {}): Record<string, Json> {
  return { settings: { level: 'strict', favourites, ...settings } };
}

test('strict: straight to the first favourite with the question of the address, counted, and Back leads to where one was', async ({
  driver,
}) => {
  await driver.writeStorage(strict(['claude', 'lumo']));
  const tab = await driver.open('https://example.org/before');
  await tab.waitFor(() => document.readyState === 'complete');
  await tab.goTo(QUESTION);
  const there = new URL(await arrives(tab, CLAUDE));
  expect(there.searchParams.get('q')).toBe('why is & how');
  await expect.poll(() => counts(driver)).toEqual({ visits: 1, turnedAway: 1 });

  await driver.inExtension(() => null);
  await tab.activate();
  const front = await driver.inExtension(() => chrome.tabs.query({ active: true }));
  const [number] = front.map(({ id }) => id);
  if (number === undefined) throw new Error('No tab is in front');
  // Chromium forgets a Back that comes while a page has not quite arrived.
  await tab.waitFor(() => document.readyState === 'complete');
  await press(driver, 'goBack', number);
  await arrives(tab, 'https://example.org/before');
});

test('"let me through once" lets one visit through, the next is redirected', async ({ driver }) => {
  const until = Date.now() + 60 * 60_000;
  await driver.writeStorage({ ...strict(['claude']), pass: { until, once: true } });
  const tab = await driver.open(CHATGPT);
  await tab.banner.shown();
  expect(await tab.address()).toBe(CHATGPT);
  expect((await driver.readStorage()).pass).toMatchObject({ until: null });
  // The visit goes on, whatever is changed meanwhile.
  await driver.writeStorage(strict(['claude'], { theme: 'dark' }));
  await tab.banner.shown();
  await tab.goTo('https://chatgpt.com/c/6f1d-rye-bread');
  await arrives(tab, CLAUDE);
});

test('without an alternative that could be opened it is a pause, which says why and where to choose one', async ({
  driver,
}) => {
  await driver.writeStorage(strict([]));
  const tab = await openAtPause(driver, CHATGPT);
  await says(tab, 'there is none yet that Adieu could open');
  await tab.find('button', 'Choose a favourite').click();
  await driver.waitForTab('options.html#alternatives');
  await driver.writeStorage(strict(['claude']));
  await tab.activate();
  await says(tab, 'Claude is chosen now');
});

test('a question that the person wants to see first, or that fits in no link, waits at a pause; one that is not carried does not', async ({
  driver,
}) => {
  await driver.writeStorage(strict(['deepseek']));
  const copies = await openAtPause(driver, QUESTION);
  await says(copies, 'DeepSeek cannot take this draft in its link');
  await says(copies, 'why is & how');
  await copies.find('link', /^DeepSeek copies your draft/).shown();

  await driver.writeStorage(strict(['claude'], { carryOver: 'ask' }));
  const asks = await openAtPause(driver, QUESTION);
  await says(asks, 'You want to see your draft before it goes anywhere');
  await asks.find('button', /^Claude shows your draft first/).click();
  await asks.find('textbox').shown();

  await driver.writeStorage(strict(['deepseek'], { carryOver: 'never' }));
  const plain = await driver.open(QUESTION);
  await arrives(plain, 'https://chat.deepseek.com/');
});

test('off, a snooze, an excepted address and a schedule are honoured', async ({ driver }) => {
  const stays = async (stored: Record<string, Json>, address = CHATGPT) => {
    await driver.writeStorage({ snooze: { since: 0, until: null }, ...stored });
    const tab = await driver.open(address);
    await staysWithout(driver, tab);
    expect(await tab.address()).toBe(address);
  };
  await stays(strict(['claude'], { on: false }));
  await stays({ ...strict(['claude']), snooze: { since: 0, until: Date.now() + 60_000 } });
  await stays(strict(['claude'], { scheduled: true }));
  await stays(strict(['claude']), 'https://chatgpt.com/share/6f1d');
  // Off means off: the visit of that time was not counted.
  await expect.poll(() => counts(driver)).toEqual({ visits: 3, turnedAway: 0 });
});

test('at most once an hour means that the next visit is let through', async ({ driver }) => {
  await driver.writeStorage(strict(['claude'], { frequency: 'hour' }));
  const tab = await driver.open(CHATGPT);
  await arrives(tab, CLAUDE);
  await expect.poll(async () => (await driver.readStorage())['last-nudge']).toBeTruthy();
  const next = await driver.open(CHATGPT);
  await next.waitFor(() => window.replica.hydrated);
  expect(await next.address()).toBe(CHATGPT);
});
