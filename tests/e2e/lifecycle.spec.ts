import type { Browser } from 'webextension-polyfill';
import { EMPTY_JOURNAL, readJournal, withQuitDate } from '../../core/journal';
import { withSlip } from '../../core/slips';
import { arrives } from './arrives.ts';
import type { Driver, Json } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { CHATGPT, quitDaysAgo } from './given.ts';
import { isChecked, openOptions, storedSettings, whole } from './options-page.ts';
import { CONTINUE, firm, goOn, openAtPause } from './pause-page.ts';
import { says } from './says.ts';
import { staysWithout } from './stays-without.ts';

declare const chrome: Browser;

/** For the first page that a browser shows after its start, which takes all of a slow machine. */
const FIRST = { timeout: 30_000 };

const today = () => Temporal.Now.plainDateISO();

/** Stores this, and as much more as there is room for. */
async function fillWith(items: Record<string, Json>): Promise<void> {
  const { local } = chrome.storage;
  const room = 10_485_760 - (await local.getBytesInUse()) - JSON.stringify(items).length - 64;
  await local.set({ ...items, filling: '.'.repeat(room) });
}

/** What is stored under this key, beside megabytes that fill the disk: to read those, too, takes seconds. */
function storedBeside(driver: Driver, key: string): Promise<Json | undefined> {
  return driver.inExtension(async (name) => {
    const found = await chrome.storage.local.get(name);
    return JSON.parse(JSON.stringify(found))[name];
  }, key);
}

/** The welcome page, wherever it is open. */
async function welcomes(driver: Driver): Promise<string[]> {
  const addresses = await Promise.all((await driver.tabs()).map((tab) => tab.address()));
  return addresses.filter((address) => address.includes('welcome.html'));
}

async function storedJournal(driver: Driver) {
  return readJournal((await driver.readStorage()).journal);
}

test('what a newer Adieu stored is read as far as this one understands it, told, and kept aside', async ({
  driver,
}) => {
  const { journal } = quitDaysAgo(295);
  const newer = { journal: { ...Object(journal), moods: { calm: 3 } } };
  await driver.writeStorage({
    ...newer,
    journal$: { v: 9 },
    settings: { theme: 'dark', badge: 'in colours' },
    settings$: { v: 9 },
  });
  const popup = await driver.openPage('popup.html');
  await popup.find('heading', '295 days').shown();
  await popup.find('heading', 'Some stored data is from a newer Adieu').shown();
  const { quarantine } = await driver.readStorage();
  expect(quarantine).toMatchObject({
    kept: expect.arrayContaining([
      expect.objectContaining({ item: 'journal', raw: newer.journal }),
      expect.objectContaining({ item: 'settings', raw: { theme: 'dark', badge: 'in colours' } }),
    ]),
  });

  const options = await openOptions(driver);
  await options.find('heading', 'Some stored data is from a newer Adieu').shown();
  expect(await isChecked(options.find('radio', whole('Dark')))).toBe(true);
  await options.find('switch', whole('Banner on ChatGPT')).click();
  await expect.poll(async () => (await storedSettings(driver)).banner).toBe(false);
  expect(await storedSettings(driver)).toMatchObject({ theme: 'dark', badge: true });
  await options.find('button', whole('Let it go')).click();
  await options.find('heading', 'Some stored data is from a newer Adieu').gone();
  expect((await storedJournal(driver)).replaced).toEqual([]);
});

test('on a full disk nothing that is damaged is replaced, what can be read is shown, and the popup says what it could not keep', async ({
  launch,
}) => {
  test.slow();
  const driver = await launch();
  let { journal = null } = quitDaysAgo(30);
  if (driver.browserName === 'chromium') {
    // Together with what fills the disk, or the background would repair it first. In Firefox the disk is only said to be full.
    journal = { ...Object(journal), slips: '{"2026-11-0' };
    await driver.inExtension(fillWith, { journal });
  } else {
    await driver.writeStorage({ journal });
    await driver.refuseWrites();
  }
  const popup = await driver.openPage('popup.html');
  await popup.find('heading', '30 days').shown(FIRST);
  await popup.find('button', 'I used ChatGPT today').click();
  await popup.find('textbox').fill('A deadline');
  await popup.find('button', 'Note it down').click();
  await says(popup, 'That could not be saved: your browser refused to write.');
  await popup.find('heading', '30 days').shown();
  const typed = () => document.querySelector('textarea')?.value;
  expect(await popup.evaluate(typed)).toBe('A deadline');
  expect(await storedBeside(driver, 'journal')).toEqual(journal);

  const options = await driver.openPage('options.html');
  await options.find('switch', whole('Banner on ChatGPT')).click();
  await says(options, 'That could not be saved: your browser refused to write.');
  expect(await isChecked(options.find('switch', whole('Banner on ChatGPT')))).toBe(true);
});

test('on a full disk the pause lets through all the same, and what cannot be saved is said there, in the banner and on the toolbar button', async ({
  launch,
}) => {
  test.slow();
  const driver = await launch();
  const gentle = await driver.open(CHATGPT);
  await gentle.banner.shown(FIRST);
  await gentle.banner.find('button', 'Snooze').click();
  await driver.writeStorage(firm());
  const paused = await openAtPause(driver, CHATGPT);
  await driver.refuseWrites();

  await test.step('at the pause', async () => {
    await paused.activate();
    await goOn(paused);
    await says(paused, 'please press once more');
    await paused.find('button', CONTINUE).click();
    await arrives(paused, CHATGPT);
    await paused.waitFor(() => window.replica.hydrated);
    expect(await storedBeside(driver, 'pass')).toBeUndefined();
  });
  await test.step('in the banner, which stays', async () => {
    await gentle.activate();
    await gentle.banner.find('button', '1 hour').click();
    await expect.poll(() => gentle.banner.text()).toContain('could not be saved');
    await gentle.banner.find('button', /^Close/).click();
    await gentle.banner.gone();
  });
  await test.step('on the toolbar button', async () => {
    await driver.doOutsidePages({ what: 'press command', command: 'toggle-nudges' });
    await expect.poll(() => driver.badge()).toBe('!');
  });
});

test('a restart takes nothing away: a snooze, being off, no banner and the day on the toolbar button are as they were, and no page is opened', async ({
  launch,
}) => {
  test.slow();
  const driver = await launch();
  await (await driver.waitForTab('welcome.html')).close();
  const stored = {
    ...quitDaysAgo(7),
    snooze: { since: 0, until: Date.now() + 7 * 24 * 3_600_000 },
    settings: { on: false, banner: false },
  };
  await driver.writeStorage(stored);
  await driver.restart();
  await expect.poll(() => driver.badge(), FIRST).toBe('7');
  expect(await driver.readStorage()).toMatchObject(stored);
  const tab = await driver.open(CHATGPT);
  await staysWithout(driver, tab);
  // One after the other is taken back; each that is left silences the banner by itself.
  await driver.writeStorage({ settings: { banner: false } });
  await staysWithout(driver, tab);
  await driver.writeStorage({ settings: {} });
  await staysWithout(driver, tab);
  await driver.removeFromStorage('snooze');
  await tab.banner.shown();
  expect(await welcomes(driver)).toEqual([]);
});

test('an update under open settings loses nothing that was typed, what is opened next works, and no page is opened', async ({
  launch,
}) => {
  test.slow();
  const driver = await launch();
  // It was opened once, by the installation.
  await (await driver.waitForTab('welcome.html')).close();
  const chatgpt = await driver.open(CHATGPT);
  await chatgpt.banner.shown(FIRST);
  const options = await openOptions(driver, quitDaysAgo(295));
  await options.find('textbox', /^In one sentence/).click();
  await options.type('I want my evenings back.');
  await expect
    .poll(async () => (await storedSettings(driver)).ownReason)
    .toBe('I want my evenings back.');
  // Browsers close the pages of an extension that they update.
  await driver.updateExtension();
  const again = await openOptions(driver);
  const own = again.find('textbox', /^In one sentence/);
  await expect.poll(() => own.ask((field) => Object(field).value)).toBe('I want my evenings back.');
  await again.find('switch', whole('Banner on ChatGPT')).click();
  await expect.poll(async () => (await storedSettings(driver)).banner).toBe(false);
  await expect.poll(() => driver.badge()).toBe('295');
  expect(await welcomes(driver)).toEqual([]);
});

test('a clock that was set back by a month takes nothing away and silences nothing', async ({
  driver,
}) => {
  const later = today().add({ days: 30 });
  const quit = withQuitDate(EMPTY_JOURNAL, later.subtract({ days: 20 }), later, 'here');
  const journal = withSlip(quit, later.subtract({ days: 5 }), { note: 'A deadline' }, 'here');
  const moment = Temporal.Now.instant().add({ hours: 30 * 24 }).epochMilliseconds;
  const stored = JSON.parse(
    JSON.stringify({
      journal,
      settings: { frequency: 'day', level: 'gentle' },
      snooze: { since: moment, until: moment + 3_600_000 },
      pass: { until: moment + 3_600_000, once: false },
      'last-nudge': { visit: 'another', at: moment },
      celebrated: { attempt: 1, days: 14 },
      reminded: { attempt: 1, milestones: [14], week: later.toString() },
      writing: { on: later.toString(), answeredOn: null },
    }),
  );
  await driver.writeStorage(stored);
  const chatgpt = await driver.open(CHATGPT);
  await chatgpt.banner.shown();
  const popup = await driver.openPage('popup.html');
  await popup.find('heading', '10 days to go').shown();
  await openOptions(driver);
  expect((await driver.readStorage()).quarantine).toBeUndefined();
  const { value, replaced } = await storedJournal(driver);
  expect(replaced).toEqual([]);
  expect(value.slips).toEqual(journal.slips);
  expect(value.attempts).toEqual(journal.attempts);
});
