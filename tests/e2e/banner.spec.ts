import { reasons } from '../../core/catalogue';
import { expect, test } from './fixtures.ts';
import { CHATGPT, quitDaysAgo } from './given.ts';

test.describe('the banner says', () => {
  test('the day count, "Day 0: today" on the quit date, and counts down before it; on both sites', async ({
    driver,
  }) => {
    await driver.writeStorage(quitDaysAgo(295));
    const tab = await driver.open(CHATGPT);
    await expect.poll(() => tab.banner.text()).toContain('295 days');
    await driver.writeStorage(quitDaysAgo(0));
    await expect.poll(() => tab.banner.text()).toContain('Day 0: today');
    await driver.writeStorage(quitDaysAgo(-3));
    await expect.poll(() => tab.banner.text()).toContain('3 days to go');
    const formerSite = await driver.open('https://chat.openai.com/');
    await expect.poll(() => formerSite.banner.text()).toContain('3 days to go');
  });

  test('the invitation to start before a quit date is set, and opens the place for it; "Settings" opens the options', async ({
    driver,
  }) => {
    const tab = await driver.open(CHATGPT);
    await tab.banner.find('button', 'Choose your day').click();
    const welcome = await driver.waitForTab('welcome.html');
    await welcome.find('heading').shown();
    await tab.activate();
    await tab.banner.find('button', 'Settings').click();
    const options = await driver.waitForTab('options.html');
    await options.find('heading').shown();
  });

  test('nothing on other pages', async ({ driver, replica }) => {
    const tab = await driver.open('https://example.org/');
    await tab.waitFor(() => document.readyState === 'complete');
    expect(await tab.banner.isThere()).toBe(false);
    expect(replica.requests.map(({ host }) => host)).toContain('example.org');
  });
});

test('one click opens an alternative: one of up to four, in the order of the favourites, or an own one on the own machine', async ({
  driver,
}) => {
  const own = { id: 'own-1', name: 'Open WebUI', address: 'http://localhost:3000/?q={prompt}' };
  await driver.writeStorage({ settings: { favourites: ['own-1'], ownAlternatives: [own] } });
  const tab = await driver.open(CHATGPT);
  const link = tab.banner.find('link', /^Open WebUI/);
  expect(await link.attribute('href')).toBe('http://localhost:3000/?q=');

  await driver.writeStorage({ settings: { favourites: ['lumo', 'duck_ai', 'gone', 'claude'] } });
  await tab.banner.find('link', /^Claude/).shown();
  const names = [];
  for (let place = 0; place < (await tab.banner.find('link').count()); place++) {
    names.push(await tab.banner.find('link').nth(place).text());
  }
  expect(names.map((name) => name.split(/\s/)[0])).toEqual(['Lumo', 'Duck.ai', 'Claude']);

  await tab.banner.find('link', /^Claude/).click();
  await driver.waitForTab(/^https:\/\/claude\.ai\//);
});

test('"Why?" unfolds every reason in place, each with its date, its reply and its sources; the own reason first, and none the person hid', async ({
  driver,
}) => {
  const tab = await driver.open(CHATGPT);
  const why = tab.banner.find('button', 'Why?');
  await test.step('each with its date, its reply and its sources', async () => {
    await why.click();
    await tab.banner.find('article').shown();
    expect(await tab.banner.find('article').count()).toBe(reasons.length);
    const told = await tab.banner.ask((banner) =>
      [...banner.querySelectorAll('article')].map((article) => ({
        text: article.checkVisibility() ? article.textContent : '',
        sources: [...article.querySelectorAll('a')].map((link) => link.getAttribute('href')),
      })),
    );
    for (const [place, { eventDate, sources }] of reasons.entries()) {
      expect(told[place]?.text).toContain(new Date(eventDate).getFullYear().toString());
      expect(told[place]?.text).toContain('The other side');
      expect(told[place]?.sources).toEqual(sources.map(({ url }) => url));
    }
    expect(await tab.banner.find('article').find('link').count()).toBe(reasons[0]?.sources.length);
  });

  await test.step('it folds in again, by the button and by Esc', async () => {
    await why.click();
    await tab.banner.find('article').gone();
    await why.click();
    await tab.banner.find('article').shown();
    await tab.press('Escape');
    await tab.banner.find('article').gone();
    await tab.banner.shown();
  });

  await test.step('the own reason first, and none the person hid', async () => {
    const [hidden] = reasons;
    const settings = { ownReason: 'My words stay mine.', hiddenReasons: [hidden?.id ?? ''] };
    await driver.writeStorage({ settings });
    await why.click();
    await expect.poll(() => tab.banner.find('article').text()).toContain('My words stay mine.');
    expect(await tab.banner.find('article').count()).toBe(reasons.length);
  });
});

test('the banner speaks French', async ({ driverWith }) => {
  const driver = await driverWith({ locale: 'fr', reducedMotion: true });
  await driver.writeStorage(quitDaysAgo(1));
  const tab = await driver.open(CHATGPT);
  await tab.banner.shown({ timeout: 30_000 });
  await expect.poll(() => tab.banner.text()).toContain('1 jour');
  await tab.banner.find('button', 'Pourquoi ?').click();
  await expect.poll(() => tab.banner.text()).toContain('L’autre point de vue');
});
