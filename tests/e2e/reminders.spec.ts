import type { Browser } from 'webextension-polyfill';
import { accessibilityProblems } from './axe.ts';
import type { Driver, Tab } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { CHATGPT, quitDaysAgo } from './given.ts';
import {
  isChecked,
  NOT_SAVED,
  openOptions,
  refuseToWrite,
  storedSettings,
  whole,
} from './options-page.ts';
import { says } from './says.ts';

declare const browser: Browser | undefined;
declare const chrome: Browser;

const MILESTONES = whole('Tell me when I reach a milestone');
const WEEK = whole('A note once a week');
const ASKED = 'Your browser is asking you now';
const REFUSED = 'Your browser did not allow it';
const NOT_ALLOWED = 'this browser does not let Adieu show notifications';

function isAllowed(driver: Driver): Promise<boolean> {
  return driver.inExtension(() => chrome.permissions.contains({ permissions: ['notifications'] }));
}

/** The names of the notifications that are shown now. */
function shown(driver: Driver): Promise<string[]> {
  return driver.inExtension(async () => Object.keys(await chrome.notifications.getAll()));
}

function shownWords(driver: Driver): Promise<string[]> {
  return driver.inExtension(async () => {
    const all = await chrome.notifications.getAll();
    return Object.values(all).map(({ message }) => message);
  });
}

/** When the background looks at the reminders again, or null when it does not. */
function nextLook(driver: Driver): Promise<number | null> {
  return driver.inExtension(async () => {
    return (await chrome.alarms.get('reminder'))?.scheduledTime ?? null;
  });
}

/** Lets the time of the next look come, and waits until the background has looked. */
async function letTimeCome(driver: Driver): Promise<void> {
  const now = Date.now();
  await driver.inExtension((when) => chrome.alarms.create('reminder', { when }), now);
  await expect.poll(async () => (await nextLook(driver)) ?? 0).toBeGreaterThan(now);
}

test('a weekly note is asked for, comes at its time once, leads to the count, and is given back; a permission that the browser takes away is missed, asked for again, and not kept for nothing', async ({
  launch,
}) => {
  // Long, and slow where the machine is busy with other tests.
  test.setTimeout(120_000);
  const driver = await launch({ grantsNotifications: true });
  const options = await openOptions(driver, quitDaysAgo(295));
  expect(await isAllowed(driver)).toBe(false);
  await options.find('switch', WEEK).click();
  await options.find('time', whole('Time')).fill('00:00');
  const today = Temporal.Now.plainDateISO();
  await options.find('combobox', whole('Day')).fill(String(today.dayOfWeek));
  const note = { on: true, day: today.dayOfWeek, time: '00:00' };
  await expect.poll(async () => (await storedSettings(driver)).weeklyNote).toEqual(note);
  await expect.poll(() => isAllowed(driver)).toBe(true);
  const inAWeek = today.add({ days: 7 }).toZonedDateTime(Temporal.Now.timeZoneId());
  await expect.poll(() => nextLook(driver)).toBe(inAWeek.epochMilliseconds);

  expect(await accessibilityProblems(options, '#reminders')).toEqual([]);
  await driver.stopBackground();
  await letTimeCome(driver);
  await expect.poll(() => shown(driver)).toEqual(['week']);
  if (driver.browserName === 'firefox') {
    // Chromium tells their names only.
    expect(await shownWords(driver)).toEqual([
      'Your week: 7 days kept. 295 days by now. Have a good one.',
    ]);
  }
  await driver.doOutsidePages({ what: 'click notification', name: 'week' });
  await driver.waitForTab('options.html#count');
  await driver.doOutsidePages({ what: 'click notification', name: 'milestone' });
  await driver.waitForTab('share.html');
  await driver.inExtension(() => chrome.notifications.clear('week'));
  await letTimeCome(driver);
  expect(await shown(driver)).toEqual([]);

  await options.activate();
  await options.find('switch', WEEK).click();
  await expect.poll(() => isAllowed(driver)).toBe(false);
  await expect.poll(() => nextLook(driver)).toBe(null);
  await expect.poll(() => isChecked(options.find('switch', WEEK))).toBe(false);

  await test.step('taken away by the browser', () => takeAway(driver, options));
});

/** Goes on where all reminders are off and none is allowed; afterwards this page cannot write any more. */
async function takeAway(driver: Driver, options: Tab): Promise<void> {
  const milestones = options.find('switch', MILESTONES);
  await milestones.click();
  await expect.poll(async () => (await storedSettings(driver)).milestoneReminder).toBe(true);
  await expect.poll(() => nextLook(driver)).not.toBe(null);

  await driver.inExtension(() => chrome.permissions.remove({ permissions: ['notifications'] }));
  await says(options, NOT_ALLOWED);
  await expect.poll(() => isChecked(milestones)).toBe(false);
  await expect.poll(() => nextLook(driver)).toBe(null);

  await options.activate();
  await milestones.click();
  await expect.poll(() => isChecked(milestones)).toBe(true);
  await expect.poll(() => nextLook(driver)).not.toBe(null);

  await driver.inExtension(() => chrome.permissions.remove({ permissions: ['notifications'] }));
  await options.activate();
  await options.find('button', whole('Leave it off')).click();
  await expect.poll(async () => (await storedSettings(driver)).milestoneReminder).toBe(false);

  await options.evaluate(refuseToWrite);
  await options.find('switch', WEEK).click();
  await says(options, NOT_SAVED);
  await expect.poll(() => isAllowed(driver)).toBe(false);
}

test('what the person refuses, or the browser takes away later, is off, and the page says so', async ({
  launch,
}) => {
  const driver = await launch();
  const options = await openOptions(driver, quitDaysAgo(295));
  const milestones = options.find('switch', MILESTONES);
  await milestones.click();
  await says(options, ASKED);
  expect(await isChecked(milestones)).toBe(false);
  // Headless Chromium shows no question, so that it stays open there.
  if (driver.browserName === 'firefox') {
    await driver.refusePermission();
    await says(options, REFUSED);
    expect(await isChecked(milestones)).toBe(false);
  }
  await options.evaluate(() => {
    // Both names lead to the extension's API, and a browser may have only one of them.
    for (const api of [typeof browser === 'undefined' ? null : browser, chrome])
      if (api) api.permissions.request = () => Promise.reject(new Error('No questions here'));
  });
  await options.find('switch', WEEK).click();
  await says(options, REFUSED);
  expect(await options.evaluate((asked) => document.body.textContent.includes(asked), ASKED)).toBe(
    false,
  );
  expect(await isAllowed(driver)).toBe(false);
  expect((await storedSettings(driver)).milestoneReminder).toBe(false);

  // What was switched on before does not stay off: it comes back with the permission, and can be left off.
  await driver.writeStorage({ settings: { milestoneReminder: true } });
  await says(options, NOT_ALLOWED);
  await options.find('button', whole('Leave it off')).click();
  await expect.poll(async () => (await storedSettings(driver)).milestoneReminder).toBe(false);
});

test('a note that was due while Adieu was away is shown when it is back, and not while Adieu is off', async ({
  launch,
}) => {
  const driver = await launch({ grantsNotifications: true });
  const options = await openOptions(driver, quitDaysAgo(295));
  await options.find('switch', WEEK).click();
  await expect.poll(async () => (await storedSettings(driver)).weeklyNote.on).toBe(true);
  const weeklyNote = { on: true, day: Temporal.Now.plainDateISO().dayOfWeek, time: '00:00' };
  await driver.writeStorage({ settings: { weeklyNote, on: false } });
  await says(options, 'Adieu is off, so there are no notifications either');
  await expect.poll(() => nextLook(driver)).toBe(null);

  await driver.writeStorage({ settings: { weeklyNote } });
  await expect.poll(() => nextLook(driver)).not.toBe(null);
  // Firefox takes the permissions of an add-on that is loaded for a test away when the browser ends.
  if (driver.browserName === 'chromium') await driver.restart();
  else {
    // An update closes the pages of Adieu, and Firefox ends with its last tab.
    await driver.open(CHATGPT);
    await driver.updateExtension();
  }
  await expect.poll(() => shown(driver)).toEqual(['week']);
  const { reminded } = await driver.readStorage();
  expect(reminded).toMatchObject({ week: Temporal.Now.plainDateISO().toString() });
  // Whoever erases what they chose has not chosen it any more.
  await driver.removeFromStorage('settings');
  await expect.poll(() => isAllowed(driver)).toBe(false);
});
