import type { Tab } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { CHATGPT } from './given.ts';
import { openOptions, star, storedSettings, whole } from './options-page.ts';
import { says } from './says.ts';

function isPressed(options: Tab, name: string): Promise<boolean> {
  return star(options, name)
    .attribute('aria-pressed')
    .then((pressed) => pressed === 'true');
}

test('up to four favourites are offered in ChatGPT tabs, at once and after a reload; a fifth is refused in plain words, until there is room', async ({
  driver,
}) => {
  const stored = async () => (await storedSettings(driver)).favourites;
  const settings = { favourites: ['gone', 'lumo', 'own-removed'] };
  await driver.writeStorage({ settings });
  const chatgpt = await driver.open(CHATGPT);
  const links = chatgpt.banner.find('link');
  await chatgpt.banner.shown();
  const options = await openOptions(driver);

  await test.step('one that no longer exists is not shown, and goes at the next change', async () => {
    await says(options, '1 of 4 favourites chosen');
    await expect.poll(() => links.count()).toBe(1);
    await star(options, 'Venice').click();
    await expect.poll(stored).toEqual(['lumo', 'venice']);
  });

  await test.step('four are offered', async () => {
    for (const name of ['Ollama', 'Claude']) await star(options, name).click();
    await says(options, '4 of 4 favourites chosen');
    await expect.poll(stored).toEqual(['lumo', 'venice', 'ollama', 'claude']);
    await chatgpt.activate();
    await expect.poll(() => links.count()).toBe(4);
    await expect.poll(() => chatgpt.banner.text()).toMatch(/Lumo.*Venice.*Ollama.*Claude/s);
    await options.activate();
    await options.reload();
    await expect.poll(() => isPressed(options, 'Lumo')).toBe(true);
  });

  await test.step('a fifth is refused', async () => {
    await star(options, 'Gemini').click();
    const refusal = options.find('alert');
    await expect
      .poll(() => refusal.text())
      .toContain('four is the most. Take one away, then choose Gemini.');
    expect(await isPressed(options, 'Gemini')).toBe(false);

    await star(options, 'Venice').click();
    await refusal.gone();
    await says(options, '3 of 4 favourites chosen');
    expect(await stored()).toEqual(['lumo', 'ollama', 'claude']);
    await star(options, 'Gemini').click();
    await expect.poll(stored).toEqual(['lumo', 'ollama', 'claude', 'gemini']);
  });
});

test('a hidden alternative is no favourite and is not offered, until it is shown again; one unfolds to what is known of it, unknown said as such', async ({
  driver,
}) => {
  const options = await openOptions(driver, { settings: { favourites: ['lumo', 'claude'] } });
  await options.find('button', whole('Hide Lumo')).click();
  await options.find('button', whole('Show Lumo')).shown();
  await expect
    .poll(() => storedSettings(driver))
    .toMatchObject({ hiddenAlternatives: ['lumo'], favourites: ['claude'] });
  await options.find('button', whole('Show Lumo')).click();
  await options.find('button', whole('Hide Lumo')).shown();
  await expect.poll(async () => (await storedSettings(driver)).hiddenAlternatives).toEqual([]);

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
