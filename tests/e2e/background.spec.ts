import type { Browser } from 'webextension-polyfill';
import { expect, test } from './fixtures.ts';
import { CHATGPT, quitDaysAgo } from './given.ts';
import { staysWithout } from './stays-without.ts';

declare const chrome: Browser;

test.describe('the badge', () => {
  test('shows the day count, follows it, and can be hidden', async ({ driver }) => {
    await expect.poll(() => driver.badge()).toBe('');
    await driver.writeStorage(quitDaysAgo(295));
    await expect.poll(() => driver.badge()).toBe('295');
    await driver.writeStorage(quitDaysAgo(0));
    await expect.poll(() => driver.badge()).toBe('0');
    await driver.writeStorage({ settings: { badge: false } });
    await expect.poll(() => driver.badge()).toBe('');
  });

  test('is due again at the next local midnight, once a day', async ({ driver }) => {
    await driver.writeStorage(quitDaysAgo(1));
    await expect.poll(() => driver.badge()).toBe('1');
    // Asked again: midnight may pass in between, or a snooze that the test before ended have an alarm for a moment more.
    const sinceMidnight = async () => {
      const alarms = await driver.inExtension(() => chrome.alarms.getAll());
      const { timeZoneId } = Temporal.Now.zonedDateTimeISO();
      const midnight = Temporal.Now.plainDateISO().add({ days: 1 }).toZonedDateTime(timeZoneId);
      return alarms.map(({ name, scheduledTime }) => [
        name,
        scheduledTime - midnight.epochMilliseconds,
      ]);
    };
    await expect.poll(sinceMidnight).toEqual([['midnight', 0]]);
  });
});

test('an excepted tab is left alone, by a background that was ended too, and forgotten when it is closed', async ({
  driver,
}) => {
  const tab = await driver.open(CHATGPT);
  await tab.banner.shown();
  const excepted = await driver.inExtension(async () => {
    const all = await chrome.tabs.query({});
    const tabs = all.flatMap(({ id }) => id ?? []);
    await chrome.storage.session.set({ 'excepted-tabs': { tabs } });
    return tabs;
  });
  await tab.banner.gone();
  await driver.stopBackground();
  await tab.reload();
  await staysWithout(driver, tab);
  await tab.close();
  await expect
    .poll(() =>
      driver.inExtension(async () => (await chrome.storage.session.get())['excepted-tabs']),
    )
    .toEqual({ tabs: excepted.slice(0, -1) });
});

test('Adieu asks the network for nothing: every request comes from a page the person opened', async ({
  driver,
  replica,
}) => {
  await driver.writeStorage(quitDaysAgo(3));
  const tab = await driver.open(CHATGPT);
  await tab.banner.find('button', 'Why?').click();
  await tab.banner.find('article').shown();
  for (const page of ['popup.html', 'options.html', 'welcome.html', 'share.html'] as const) {
    await (await driver.openPage(page)).find('main').shown();
  }
  const asked = replica.requests.map(({ host, path }) => host + path.split('?')[0]);
  const ofThePage = new Set(['chatgpt.com/', 'chatgpt.com/favicon.ico']);
  const strange = asked.filter((one) => !ofThePage.has(one) && !one.endsWith('.js'));
  expect(strange).toEqual([]);
});
