import type { Tab } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { CHATGPT } from './given.ts';
import {
  namesInOrder,
  openOptions,
  star,
  startingWith,
  storedSettings,
  whole,
} from './options-page.ts';
import { says } from './says.ts';

function isPressed(options: Tab, name: string): Promise<boolean> {
  return star(options, name)
    .attribute('aria-pressed')
    .then((pressed) => pressed === 'true');
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
      .poll(async () => Promise.all([0, 1, 2, 3].map((place) => links.nth(place).text())))
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

test.describe('the order', () => {
  test('is changed with the keyboard, said aloud, and kept', async ({ driver }) => {
    const options = await openOptions(driver);
    const [first = '', second = '', third = '', ...rest] = await namesInOrder(options);
    await options.find('button', whole(`Move ${first}`)).focus();
    await options.press(' ');
    await says(options, `You are moving ${first}`);
    await options.press('ArrowDown');
    await says(options, `${first} is number 2 of ${rest.length + 3}.`);
    await options.press('ArrowDown');
    await says(options, `${first} is number 3 of ${rest.length + 3}.`);
    await options.press(' ');
    await says(options, `${first} was put down as number 3`);
    const expected = [second, third, first, ...rest];
    await expect.poll(() => namesInOrder(options)).toEqual(expected);
    await expect.poll(() => options.find('button', whole(`Move ${first}`)).hasFocus()).toBe(true);
    await says(options, 'Saved.');
    await options.reload();
    await expect.poll(() => namesInOrder(options)).toEqual(expected);
    expect((await storedSettings(driver)).order).toHaveLength(expected.length);
  });

  test('stays as it was when Escape puts back what was picked up', async ({ driver }) => {
    const options = await openOptions(driver);
    const before = await namesInOrder(options);
    await options.find('button', whole(`Move ${before[0]}`)).focus();
    await options.press(' ');
    await options.press('ArrowDown');
    await says(options, 'is number 2');
    await options.press('Escape');
    await says(options, `${before[0]} is back where it was.`);
    expect(await namesInOrder(options)).toEqual(before);
    expect((await storedSettings(driver)).order).toEqual([]);
  });

  test('is changed with the mouse, and kept', async ({ driver }) => {
    const second = await openOptions(driver);
    const options = await openOptions(driver);
    const before = await namesInOrder(options);
    const [first = '', ...others] = before;
    const target = before[3] ?? '';
    await options
      .find('button', whole(`Move ${first}`))
      .dragTo(options.find('button', whole(`Move ${target}`)));
    const expected = others.toSpliced(3, 0, first);
    await expect.poll(() => namesInOrder(options)).toEqual(expected);
    await expect.poll(() => namesInOrder(second)).toEqual(expected);
    await says(options, 'Saved.');
    await options.reload();
    await expect.poll(() => namesInOrder(options)).toEqual(expected);
  });

  test('is changed with buttons, one press a step', async ({ driver }) => {
    const options = await openOptions(driver);
    const [first = '', second = '', third = '', ...rest] = await namesInOrder(options);
    await options.find('button', startingWith(third)).click();
    await options.find('button', whole('Move up')).click();
    await expect.poll(() => namesInOrder(options)).toEqual([first, third, second, ...rest]);
    await expect.poll(() => options.find('button', whole('Move up')).hasFocus()).toBe(true);
    await options.press('Enter');
    await expect.poll(() => namesInOrder(options)).toEqual([third, first, second, ...rest]);
    await options.find('button', whole('Move down')).click();
    await expect.poll(() => namesInOrder(options)).toEqual([first, third, second, ...rest]);
    await options.find('button', whole('To the top')).click();
    await expect.poll(() => namesInOrder(options)).toEqual([third, first, second, ...rest]);
    await says(options, `${third} was put down as number 1`);
  });

  test('is the order of the favourites in ChatGPT tabs', async ({ driver }) => {
    const options = await openOptions(driver, { settings: { favourites: ['lumo', 'claude'] } });
    await options.find('button', /^Claude/).click();
    await options.find('button', whole('To the top')).click();
    await expect
      .poll(async () => (await storedSettings(driver)).favourites)
      .toEqual(['claude', 'lumo']);
  });
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
