import type { Found, Tab } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { CHATGPT } from './given.ts';
import { openOptions, star, storedSettings, whole } from './options-page.ts';
import { says } from './says.ts';

function isPressed(options: Tab, name: string): Promise<boolean> {
  return star(options, name)
    .attribute('aria-pressed')
    .then((pressed) => pressed === 'true');
}

/** The first line of a link; the second says what becomes of the draft. */
async function nameOf(link: Found): Promise<string> {
  const [name = ''] = (await link.text()).split('\n');
  return name.trim();
}

test.describe('favourites', () => {
  test('up to four are offered in ChatGPT tabs, at once and after a reload', async ({ driver }) => {
    const chatgpt = await driver.open(CHATGPT);
    await chatgpt.banner.shown();
    const options = await openOptions(driver);
    for (const name of ['Lumo', 'Venice', 'Ollama', 'Claude']) await star(options, name).click();
    await says(options, '4 of 4 favourites chosen');
    await expect
      .poll(async () => (await storedSettings(driver)).favourites)
      .toEqual(['lumo', 'venice', 'ollama', 'claude']);

    await chatgpt.activate();
    const links = chatgpt.banner.find('link');
    await expect
      .poll(async () => Promise.all([0, 1, 2, 3].map((place) => nameOf(links.nth(place)))))
      .toEqual(['Lumo', 'Venice', 'Ollama', 'Claude']);
    await options.activate();
    await options.reload();
    await expect.poll(() => isPressed(options, 'Lumo')).toBe(true);
    await star(options, 'Lumo').click();
    await says(options, '3 of 4 favourites chosen');
  });

  test('a fifth is refused in plain words, until there is room', async ({ driver }) => {
    const favourites = ['lumo', 'venice', 'ollama', 'claude'];
    const options = await openOptions(driver, { settings: { favourites } });
    await star(options, 'Gemini').click();
    const refusal = options.find('alert');
    await expect
      .poll(() => refusal.text())
      .toContain('four is the most. Take one away, then choose Gemini.');
    expect(await isPressed(options, 'Gemini')).toBe(false);
    expect((await storedSettings(driver)).favourites).toEqual(favourites);

    await star(options, 'Venice').click();
    await refusal.gone();
    await star(options, 'Gemini').click();
    await expect
      .poll(async () => (await storedSettings(driver)).favourites)
      .toEqual(['lumo', 'ollama', 'claude', 'gemini']);
  });

  test('one that no longer exists is not shown, and goes at the next change', async ({
    driver,
  }) => {
    const chatgpt = await driver.open(CHATGPT);
    await chatgpt.banner.shown();
    const favourites = ['gone', 'lumo', 'own-removed'];
    const options = await openOptions(driver, { settings: { favourites } });
    await says(options, '1 of 4 favourites chosen');
    await chatgpt.activate();
    await expect.poll(() => chatgpt.banner.find('link').count()).toBe(1);
    await options.activate();
    await star(options, 'Claude').click();
    await expect
      .poll(async () => (await storedSettings(driver)).favourites)
      .toEqual(['lumo', 'claude']);
  });
});

test('a hidden alternative is no favourite and is not offered, until it is shown again', async ({
  driver,
}) => {
  const options = await openOptions(driver, { settings: { favourites: ['lumo', 'claude'] } });
  await options.find('button', whole('Hide Lumo')).click();
  await options.find('button', whole('Show Lumo')).shown();
  await expect
    .poll(async () => (await storedSettings(driver)).hiddenAlternatives)
    .toEqual(['lumo']);
  expect((await storedSettings(driver)).favourites).toEqual(['claude']);
  await options.reload();
  await options.find('button', whole('Show Lumo')).click();
  await options.find('button', whole('Hide Lumo')).shown();
  await expect.poll(async () => (await storedSettings(driver)).hiddenAlternatives).toEqual([]);
});

test('an alternative unfolds to what is known of it, unknown said as such', async ({ driver }) => {
  const options = await openOptions(driver);
  await options.find('button', whole('Alpine')).click();
  await says(options, 'This link leads to the campaign’s own site.');
  const unknown = await options.evaluate(
    () =>
      [...document.querySelectorAll('dd')].filter((told) => told.textContent === 'Unknown').length,
  );
  expect(unknown).toBe(9);
  const link = options.find('link', /^Open Alpine/);
  expect(await link.attribute('href')).toBe('https://quitgpt.org/');
  expect(await link.attribute('rel')).toBe('noreferrer');
});
