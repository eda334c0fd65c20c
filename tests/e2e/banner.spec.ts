import { reasons } from '../../core/catalogue';
import { expect, test } from './fixtures.ts';
import { CHATGPT, quitDaysAgo } from './given.ts';

test.describe('the banner says', () => {
  for (const site of [CHATGPT, 'https://chat.openai.com/']) {
    test(`the day count, on ${site}`, async ({ driver }) => {
      await driver.writeStorage(quitDaysAgo(295));
      const tab = await driver.open(site);
      await expect.poll(() => tab.banner.text()).toContain('295 days');
    });
  }

  test('the invitation to start before a quit date is set, and opens the place for it', async ({
    driver,
  }) => {
    const tab = await driver.open(CHATGPT);
    await tab.banner.find('button', 'Choose your day').click();
    const welcome = await driver.waitForTab('welcome.html');
    await welcome.find('heading').shown();
  });

  test('"Day 0: today" on the quit date, and counts down before it', async ({ driver }) => {
    await driver.writeStorage(quitDaysAgo(0));
    const tab = await driver.open(CHATGPT);
    await expect.poll(() => tab.banner.text()).toContain('Day 0: today');
    await driver.writeStorage(quitDaysAgo(-3));
    await expect.poll(() => tab.banner.text()).toContain('3 days to go');
  });

  test('nothing on other pages', async ({ driver, replica }) => {
    const tab = await driver.open('https://example.org/');
    await tab.waitFor(() => document.readyState === 'complete');
    expect(await tab.banner.isThere()).toBe(false);
    expect(replica.requests.map(({ host }) => host)).toContain('example.org');
  });
});

test.describe('one click on an alternative', () => {
  test('opens it', async ({ driver }) => {
    await driver.writeStorage({ settings: { favourites: ['claude'] } });
    const tab = await driver.open(CHATGPT);
    await tab.banner.find('link', /^Claude/).click();
    const alternative = await driver.waitForTab('claude.ai');
    expect(await alternative.address()).toMatch(/^https:\/\/claude\.ai\//);
  });

  test('opens one of up to four, in the order of the favourites', async ({ driver }) => {
    await driver.writeStorage({ settings: { favourites: ['lumo', 'duck_ai', 'gone', 'claude'] } });
    const tab = await driver.open(CHATGPT);
    await tab.banner.find('link').shown();
    const names = [];
    for (let place = 0; place < (await tab.banner.find('link').count()); place++) {
      names.push(await tab.banner.find('link').nth(place).text());
    }
    expect(names.map((name) => name.split(/\s/)[0])).toEqual(['Lumo', 'Duck.ai', 'Claude']);
  });

  test('opens an own alternative on the own machine', async ({ driver }) => {
    const own = { id: 'own-1', name: 'Open WebUI', address: 'http://localhost:3000/?q={prompt}' };
    await driver.writeStorage({ settings: { favourites: ['own-1'], ownAlternatives: [own] } });
    const tab = await driver.open(CHATGPT);
    const link = tab.banner.find('link', /^Open WebUI/);
    expect(await link.attribute('href')).toBe('http://localhost:3000/?q=');
  });
});

test.describe('"Why?"', () => {
  test('unfolds every reason in place, each with its date, its reply and its sources', async ({
    driver,
  }) => {
    const tab = await driver.open(CHATGPT);
    await tab.banner.find('button', 'Why?').click();
    await tab.banner.find('article').shown();
    expect(await tab.banner.find('article').count()).toBe(reasons.length);
    for (const [place, reason] of reasons.entries()) {
      const article = tab.banner.find('article').nth(place);
      const text = await article.text();
      expect(text).toContain(new Date(reason.eventDate).getFullYear().toString());
      expect(text).toContain('The other side');
      expect(await article.find('link').count()).toBe(reason.sources.length);
      expect(await article.find('link').attribute('href')).toBe(reason.sources[0]?.url);
    }
  });

  test('shows the own reason first, and no reason the person hid', async ({ driver }) => {
    const [hidden] = reasons;
    const settings = { ownReason: 'My words stay mine.', hiddenReasons: [hidden?.id ?? ''] };
    await driver.writeStorage({ settings });
    const tab = await driver.open(CHATGPT);
    await tab.banner.find('button', 'Why?').click();
    await expect.poll(() => tab.banner.find('article').text()).toContain('My words stay mine.');
    expect(await tab.banner.find('article').count()).toBe(reasons.length);
  });

  test('folds in again, by the button and by Esc', async ({ driver }) => {
    const tab = await driver.open(CHATGPT);
    const why = tab.banner.find('button', 'Why?');
    await why.click();
    await tab.banner.find('article').shown();
    await why.click();
    await tab.banner.find('article').gone();
    await why.click();
    await tab.banner.find('article').shown();
    await tab.press('Escape');
    await tab.banner.find('article').gone();
    await tab.banner.shown();
  });
});

test('"Settings" opens the options', async ({ driver }) => {
  const tab = await driver.open(CHATGPT);
  await tab.banner.find('button', 'Settings').click();
  const options = await driver.waitForTab('options.html');
  await options.find('heading').shown();
});

test('the banner speaks French', async ({ launch }) => {
  const driver = await launch({ locale: 'fr' });
  await driver.writeStorage(quitDaysAgo(1));
  const tab = await driver.open(CHATGPT);
  await expect.poll(() => tab.banner.text()).toContain('1 jour');
  await tab.banner.find('button', 'Pourquoi ?').click();
  await expect.poll(() => tab.banner.text()).toContain('L’autre point de vue');
});
