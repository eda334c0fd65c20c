import packageFile from '../../package.json' with { type: 'json' };
import { expect, test } from './fixtures.ts';
import { CHATGPT } from './given.ts';
import { isChecked, openOptions, storedSettings, whole } from './options-page.ts';
import { says } from './says.ts';

const switches = [
  ['on', 'Adieu is on'],
  ['banner', 'Banner on ChatGPT'],
  ['badge', 'Count on the toolbar button'],
] as const;

const background = () => getComputedStyle(document.body).backgroundColor;

test('every switch, and the theme (the system’s, light or dark), is saved, followed by a second tab, and still so after a reload', async ({
  driver,
}) => {
  const second = await openOptions(driver);
  const options = await openOptions(driver);
  await options.emulateColorScheme('light');
  const light = await options.evaluate(background);

  for (const [, name] of switches) {
    await options.find('switch', name).click();
    await expect.poll(() => isChecked(second.find('switch', name))).toBe(false);
  }
  await says(options, 'Saved.');
  await options.find('radio', whole('Dark')).click();
  await expect.poll(() => options.evaluate(background)).not.toBe(light);
  const dark = await options.evaluate(background);
  await expect.poll(() => isChecked(second.find('radio', whole('Dark')))).toBe(true);
  await expect.poll(() => second.evaluate(background)).toBe(dark);
  await expect
    .poll(() => storedSettings(driver))
    .toMatchObject({ on: false, banner: false, badge: false, theme: 'dark' });

  await second.activate();
  await second.reload();
  await second.find('heading', whole('Settings')).shown();
  expect(await second.evaluate(background)).toBe(dark);
  for (const [, name] of switches) {
    expect(await isChecked(second.find('switch', name))).toBe(false);
    await second.find('switch', name).click();
    await expect.poll(() => isChecked(options.find('switch', name))).toBe(true);
  }
  await expect
    .poll(() => storedSettings(driver))
    .toMatchObject({ on: true, banner: true, badge: true });

  await second.emulateColorScheme('dark');
  await second.find('radio', whole('Light')).click();
  await expect.poll(() => second.evaluate(background)).toBe(light);
  await second.find('radio', whole('As the system has it')).click();
  await expect.poll(() => second.evaluate(background)).toBe(dark);
});

test('a reason that is turned off is not told on ChatGPT, until it is turned on again', async ({
  driver,
}) => {
  const reason = /super PAC that supports Trump$/;
  const chatgpt = await driver.open(CHATGPT);
  const options = await openOptions(driver);
  await options.find('switch', reason).click();
  await expect.poll(async () => (await storedSettings(driver)).hiddenReasons).toEqual(['maga_inc']);

  await chatgpt.activate();
  await chatgpt.banner.find('button', 'Why?').click();
  await chatgpt.banner.find('article').shown();
  expect(await chatgpt.banner.text()).not.toContain('MAGA Inc.');

  await options.activate();
  await expect.poll(() => isChecked(options.find('switch', reason))).toBe(false);
  await options.find('switch', reason).click();
  await expect.poll(async () => (await storedSettings(driver)).hiddenReasons).toEqual([]);
});

test('opened for the first time it has nothing to undo, and says which version it is of; a reason unfolds with its reply, what is not verified, and sources that open apart', async ({
  driver,
}) => {
  const options = await openOptions(driver);
  await says(options, `Adieu ${packageFile.version}.`);
  expect(await options.find('button', whole('Show it again now')).isThere()).toBe(false);
  expect(await options.find('button', whole('Cancel snooze')).isThere()).toBe(false);
  expect(await options.find('heading', whole('Some stored data was damaged')).isThere()).toBe(
    false,
  );

  await options.find('summary', /super PAC that supports Trump$/).click();
  const reason = options.find('article', /super PAC that supports Trump$/);
  const told = await reason.text();
  expect(told).toContain('September 12, 2025');
  expect(told).toContain('The other side:');
  expect(told).toContain('Not verified:');
  expect(told).toContain('Links not yet checked by a person.');
  const [statement, reply] = await reason.ask((article) =>
    [...article.querySelectorAll('p:not(.soft)')].map((part) => getComputedStyle(part).fontSize),
  );
  expect(reply).toBe(statement);
  const source = reason.find('link', /^OpenAI's President Gave Millions/);
  expect(await source.attribute('target')).toBe('_blank');
  expect(await source.attribute('rel')).toBe('noreferrer');
});

test('a running snooze says its end and can be cancelled; a closed banner comes back to its tab, without a reload', async ({
  driver,
}) => {
  const chatgpt = await driver.open(CHATGPT);
  await chatgpt.banner.shown();
  const options = await openOptions(driver, { snooze: { until: Date.now() + 3_600_000 } });
  await chatgpt.banner.gone();
  await says(options, 'Snoozed until');
  await options.find('button', whole('Cancel snooze')).click();
  await options.find('button', whole('Cancel snooze')).gone();

  await chatgpt.activate();
  await chatgpt.banner.find('button', /^Close/).click();
  await chatgpt.banner.gone();
  await options.activate();
  await options.find('button', whole('Show it again now')).click();
  await options.find('button', whole('Show it again now')).gone();
  await chatgpt.activate();
  await chatgpt.banner.shown();
});
