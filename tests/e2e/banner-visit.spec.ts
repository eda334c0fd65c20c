import type { Tab } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { CHATGPT } from './given.ts';
import { listen } from './listening.ts';

/** In-page navigation, as the site's router does it. */
const go = (tab: Tab, path: string) =>
  tab.evaluate((where) => history.pushState(null, '', where), path);

test('a visit arrives once, again when the page comes back from the cache, and goes on in between', async ({
  driver,
}) => {
  const heard = await listen(driver);
  const asked = async () =>
    (await heard('visit')).map(({ address, arriving }) => [address, arriving]);
  const tab = await driver.open(CHATGPT);
  await tab.banner.shown();
  const arrivals = async () => (await asked()).filter(([, arriving]) => arriving);
  await expect.poll(arrivals).toEqual([[CHATGPT, true]]);

  await go(tab, '/c/7');
  await expect.poll(asked).toContainEqual([`${CHATGPT}c/7`, false]);

  // A browser that is driven by tests keeps no page for Back; these are the events it would send.
  await tab.evaluate(() => {
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await expect.poll(asked).toContainEqual([`${CHATGPT}c/7`, true]);
  const visits = (await heard('visit')).map(({ visit }) => visit);
  expect(new Set(visits).size).toBe(1);
});

test('the banner follows the address: away where there is an exception, back where there is none', async ({
  driver,
}) => {
  await driver.writeStorage({ settings: { exceptions: ['/share/*'] } });
  const tab = await driver.open(CHATGPT);
  await tab.banner.shown();
  await go(tab, '/share/1');
  await tab.banner.gone();
  await go(tab, '/c/1');
  await tab.banner.shown();
});

test('a banner that was closed does not flash, whatever happens meanwhile', async ({ driver }) => {
  const heard = await listen(driver);
  const tab = await driver.open(CHATGPT);
  await tab.banner.shown();
  await tab.evaluate(() => {
    document.body.dataset.flashes = '0';
    new MutationObserver((changes) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
      const flashes = Number(document.body.dataset.flashes) + added.length;
      document.body.dataset.flashes = `${flashes}`;
    }).observe(document.documentElement, { childList: true });
    // Questions on their way before the banner is closed, while it is, and right after.
    let count = 0;
    const ask = () => {
      history.pushState(null, '', `/c/${++count}`);
      if (count < 20) setTimeout(ask, 5);
    };
    addEventListener('pointerdown', ask, { capture: true, once: true });
  });
  await tab.banner.find('button', /^Close/).click();
  await tab.banner.gone();
  await expect.poll(() => heard('dismiss')).toHaveLength(1);
  await tab.waitFor(() => location.pathname === '/c/20');
  await go(tab, '/c/last');
  await expect
    .poll(async () => (await heard('visit')).map(({ address }) => address))
    .toContain(`${CHATGPT}c/last`);
  await driver.readStorage();
  expect(await tab.evaluate(() => document.body.dataset.flashes)).toBe('0');
  expect(await tab.banner.isThere()).toBe(false);
});
