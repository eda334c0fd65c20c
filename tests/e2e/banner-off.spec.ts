import { expect, test } from './fixtures.ts';
import { A_CONVERSATION, CHATGPT } from './given.ts';
import { storedSettings } from './options-page.ts';
import { staysWithout } from './stays-without.ts';

test('✕ holds in this tab and for the visit, through in-page navigation and whatever is changed meanwhile', async ({
  driver,
}) => {
  const other = await driver.open(CHATGPT);
  await other.banner.shown();
  const tab = await driver.open(CHATGPT);
  await tab.waitFor(() => window.replica.hydrated);
  await tab.banner.find('button', /^Close/).click();
  await tab.banner.gone();
  await tab.find('link', A_CONVERSATION).click();
  await tab.waitFor(() => location.pathname.startsWith('/c/'));
  await staysWithout(driver, tab);

  await driver.writeStorage({ settings: { favourites: ['claude'] } });
  await other.banner.find('link', /^Claude/).shown();
  await staysWithout(driver, tab);

  await tab.reload();
  await tab.banner.shown();
});

test('a snooze silences every tab, open and new, and when it ends the banner comes back by itself', async ({
  driver,
}) => {
  const other = await driver.open(CHATGPT);
  await other.banner.shown();
  const tab = await driver.open(CHATGPT);
  for (const [choice, hours] of [
    ['1 hour', 1],
    ['Until tomorrow', 25],
    ['1 week', 7 * 24 + 1],
  ] as const) {
    await test.step(choice, async () => {
      const before = Date.now();
      await tab.banner.find('button', 'Snooze').click();
      await tab.banner.find('button', choice).click();
      await tab.banner.gone();
      await other.banner.gone();
      const { snooze } = await driver.readStorage();
      const { until }: { until: number } = JSON.parse(JSON.stringify(snooze));
      expect(until).toBeGreaterThan(before);
      expect(until).toBeLessThanOrEqual(Date.now() + hours * 3_600_000);

      await tab.reload();
      await staysWithout(driver, tab);

      const soon = Date.now() + 1_000;
      await driver.writeStorage({ snooze: { since: 0, until: soon } });
      await tab.banner.shown();
      await other.banner.shown();
      expect(Date.now()).toBeGreaterThanOrEqual(soon);
    });
  }
});

test.describe('off', () => {
  test('"Turn off the banner" is for good: reload, new tab; until it comes back by the options, without a reload', async ({
    driver,
  }) => {
    const tab = await driver.open(CHATGPT);
    await tab.banner.find('button', 'Snooze').click();
    await tab.banner.find('button', 'Turn off the banner').click();
    await tab.banner.gone();
    expect((await storedSettings(driver)).banner).toBe(false);
    await tab.reload();
    await staysWithout(driver, tab);
    await staysWithout(driver, await driver.open(CHATGPT));

    const options = await driver.openPage('options.html');
    await options.find('switch', /banner/i).click();
    await tab.activate();
    await tab.banner.shown();
  });

  test('the switch in the popup silences open tabs at once, and it stays so', async ({
    driver,
  }) => {
    const tab = await driver.open(CHATGPT);
    await tab.banner.shown();
    const popup = await driver.openPage('popup.html');
    await popup.find('switch').click();
    await tab.banner.gone();
    expect((await storedSettings(driver)).on).toBe(false);
    await tab.reload();
    await staysWithout(driver, tab);
  });
});
