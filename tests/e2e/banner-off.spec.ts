import type { Driver, Tab } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { A_CONVERSATION, CHATGPT } from './given.ts';

/** Passes when the page has been attended and still shows no banner: the door was asked, and the page is done. */
async function staysWithout(driver: Driver, tab: Tab): Promise<void> {
  // A second tab that does show what is to be shown would be no proof; the hydrated page and an answered
  // storage round trip are.
  await tab.waitFor(() => window.replica.hydrated);
  await driver.readStorage();
  expect(await tab.banner.isThere()).toBe(false);
}

test.describe('✕', () => {
  test('holds for the visit, through in-page navigation', async ({ driver }) => {
    const tab = await driver.open(CHATGPT);
    await tab.banner.find('button', /^Close/).click();
    await tab.banner.gone();
    await tab.find('link', A_CONVERSATION).click();
    await tab.waitFor(() => location.pathname.startsWith('/c/'));
    await staysWithout(driver, tab);
  });

  test('is over with the next visit', async ({ driver }) => {
    const tab = await driver.open(CHATGPT);
    await tab.banner.find('button', /^Close/).click();
    await tab.banner.gone();
    await tab.reload();
    await tab.banner.shown();
  });

  test('closes this tab only', async ({ driver }) => {
    const first = await driver.open(CHATGPT);
    await first.banner.shown();
    const second = await driver.open(CHATGPT);
    await second.banner.find('button', /^Close/).click();
    await second.banner.gone();
    await first.activate();
    await first.banner.shown();
    expect(await second.banner.isThere()).toBe(false);
  });

  test('holds when anything else is changed meanwhile', async ({ driver }) => {
    const tab = await driver.open(CHATGPT);
    await tab.banner.find('button', /^Close/).click();
    await tab.banner.gone();
    await driver.writeStorage({ settings: { theme: 'dark' } });
    await staysWithout(driver, tab);
  });
});

test.describe('a snooze', () => {
  for (const [choice, hours] of [
    ['1 hour', 1],
    ['Until tomorrow', 25],
    ['1 week', 7 * 24 + 1],
  ] as const) {
    test(`of "${choice}" silences every tab, open and new, until its end`, async ({ driver }) => {
      const other = await driver.open(CHATGPT);
      await other.banner.shown();
      const tab = await driver.open(CHATGPT);
      await tab.banner.find('button', 'Snooze').click();
      await tab.banner.find('button', choice).click();
      await tab.banner.gone();
      await other.banner.gone();
      await tab.reload();
      await staysWithout(driver, tab);

      const { snooze } = await driver.readStorage();
      const until = (snooze as { until: number }).until;
      expect(until).toBeGreaterThan(Date.now());
      expect(until).toBeLessThanOrEqual(Date.now() + hours * 3_600_000);

      await driver.writeStorage({ snooze: { until: Date.now() - 1 } });
      await tab.banner.shown();
      await other.banner.shown();
    });
  }

  test('that ends under an open tab brings the banner back by itself', async ({ driver }) => {
    const soon = Date.now() + 4_000;
    await driver.writeStorage({ snooze: { since: Date.now(), until: soon } });
    const tab = await driver.open(CHATGPT);
    await tab.banner.shown();
    expect(Date.now()).toBeGreaterThanOrEqual(soon);
  });

  test('survives a restart of the browser', async ({ launch }) => {
    const driver = await launch();
    const tab = await driver.open(CHATGPT);
    await tab.banner.find('button', 'Snooze').click();
    await tab.banner.find('button', '1 week').click();
    await tab.banner.gone();
    await driver.restart();
    await staysWithout(driver, await driver.open(CHATGPT));
  });
});

test.describe('off', () => {
  test('"Turn off the banner" is for good: reload, new tab, restart', async ({ launch }) => {
    const driver = await launch();
    const tab = await driver.open(CHATGPT);
    await tab.banner.find('button', 'Snooze').click();
    await tab.banner.find('button', 'Turn off the banner').click();
    await tab.banner.gone();
    await tab.reload();
    await staysWithout(driver, tab);
    await driver.restart();
    await staysWithout(driver, await driver.open(CHATGPT));
  });

  test('the switch in the popup silences open tabs at once, and it stays so', async ({
    launch,
  }) => {
    const driver = await launch();
    const tab = await driver.open(CHATGPT);
    await tab.banner.shown();
    const popup = await driver.openPage('popup.html');
    await popup.find('switch').click();
    await tab.banner.gone();
    await tab.reload();
    await staysWithout(driver, tab);
    await driver.restart();
    await staysWithout(driver, await driver.open(CHATGPT));
  });

  test('in options, the banner comes back to open tabs without a reload', async ({ driver }) => {
    await driver.writeStorage({ settings: { banner: false } });
    const tab = await driver.open(CHATGPT);
    await staysWithout(driver, tab);
    const options = await driver.openPage('options.html');
    await options.find('switch', /banner/i).click();
    await tab.activate();
    await tab.banner.shown();
  });
});

test('what cannot be saved is said, and the banner stays', async ({ launch }) => {
  const driver = await launch();
  const tab = await driver.open(CHATGPT);
  await tab.banner.find('button', 'Snooze').click();
  await driver.refuseWrites();
  await tab.banner.find('button', '1 hour').click();
  await expect.poll(() => tab.banner.text()).toContain('could not be saved');
  await tab.banner.find('button', /^Close/).click();
  await tab.banner.gone();
});
