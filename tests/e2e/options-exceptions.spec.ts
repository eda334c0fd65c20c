import type { Driver, Tab } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { replicaAddress } from './given.ts';
import { isChecked, listHasFocus, openOptions, storedSettings, whole } from './options-page.ts';
import { says } from './says.ts';

const A_GPT = replicaAddress('plain', '/g/g-1-helper');
const ADD = 'Add the exception';
const CONVERSATION = '*/c/68f0a1b2-1111-4222-8333-444455556666';

async function storedExceptions(driver: Driver) {
  return (await storedSettings(driver)).exceptions;
}

async function add(options: Tab, pattern: string): Promise<void> {
  await options.find('textbox', whole('Pages without a nudge')).fill(pattern);
  await options.find('button', whole(ADD)).click();
}

test('exceptions take the banner away from an open tab, and give it back: ready-made ones are switches; own ones are added from a part or a whole address, edited, removed and put back, in two tabs', async ({
  driver,
}) => {
  const chatgpt = await driver.open(A_GPT);
  await chatgpt.banner.shown();
  const second = await openOptions(driver);
  const options = await openOptions(driver);

  await test.step('ready-made ones', async () => {
    expect(await isChecked(options.find('switch', whole('Shared conversations')))).toBe(true);
    await options.find('switch', whole('GPTs and projects')).click();
    await expect.poll(() => storedExceptions(driver)).toEqual(['/share/*', '/g/*']);
    await chatgpt.banner.gone();
    await options.find('switch', whole('GPTs and projects')).click();
    await options.find('switch', whole('Shared conversations')).click();
    await expect.poll(() => storedExceptions(driver)).toEqual([]);
    await chatgpt.activate();
    await chatgpt.banner.shown();
  });

  await test.step('own ones', async () => {
    await options.activate();
    await add(options, ' https://chatgpt.com/g/g-1-helper ');
    await options.find('button', whole('Edit /g/g-1-helper')).shown();
    await chatgpt.banner.gone();
    await second.activate();
    await add(second, '/gpts');
    await expect.poll(() => storedExceptions(driver)).toEqual(['/g/g-1-helper', '/gpts']);

    await options.activate();
    await options.find('button', whole('Edit /g/g-1-helper')).click();
    const edited = options.find('textbox', whole('Pages without a nudge')).nth(0);
    await expect.poll(() => edited.hasFocus()).toBe(true);
    await edited.fill('/g/*-helper');
    await options.find('button', whole('Save')).click();
    await listHasFocus(options, 'where-not');
    await second.find('button', whole('Edit /g/*-helper')).shown();
    await expect.poll(() => storedExceptions(driver)).toEqual(['/g/*-helper', '/gpts']);

    await options.find('button', whole('Remove /g/*-helper')).click();
    const undo = options.find('button', whole('Undo'));
    await expect.poll(() => undo.hasFocus()).toBe(true);
    await chatgpt.activate();
    await chatgpt.banner.shown();
    await options.activate();
    await undo.click();
    await options.find('button', whole('Edit /g/*-helper')).shown();
    await chatgpt.banner.gone();
  });
});

test('what is no pattern is refused, and the page says why beside the field; a conversation is listed in words, and can only be removed', async ({
  driver,
}) => {
  const settings = { exceptions: ['/gpts', CONVERSATION] };
  const options = await openOptions(driver, { settings });
  const field = options.find('textbox', whole('Pages without a nudge'));
  for (const [typed, words] of [
    ['share', 'Please begin with a slash or a star'],
    ['https://example.org/share/*', 'That is not an address of ChatGPT'],
    ['/*', 'That would mean every page.'],
    ['javascript:alert(1)', 'That is not an address of ChatGPT'],
    ['/gpts', 'You have that exception already.'],
  ] as const) {
    await add(options, typed);
    await expect.poll(() => options.find('alert').text()).toContain(words);
    expect(await field.attribute('aria-invalid')).toBe('true');
    await expect.poll(() => field.hasFocus()).toBe(true);
  }

  const remove = options.find('button', /^Remove The conversation 68f0a1b2/);
  await remove.shown();
  expect(await options.find('button', /^Edit The conversation/).isThere()).toBe(false);
  await remove.click();
  // Saved in the order in which it was said: nothing that was refused is there.
  await expect.poll(() => storedExceptions(driver)).toEqual(['/gpts']);
});

test('the tester tells of an address, while it is typed, which exception means it', async ({
  driver,
}) => {
  const settings = { exceptions: ['/share/*', CONVERSATION] };
  const options = await openOptions(driver, { settings });
  const field = options.find('textbox', whole('An address of ChatGPT'));
  for (const [address, words] of [
    ['https://chatgpt.com/share/abc', 'No nudge there, because of: /share/*'],
    ['/g/g-1/c/68f0a1b2-1111-4222-8333-444455556666', 'because of: The conversation 68f0a1b2'],
    ['chatgpt.com/share/abc', 'No nudge there, because of: /share/*'],
    ['https://example.org/share/abc', 'That is not an address of ChatGPT yet.'],
    ['https://chatgpt.com/', 'No exception means it: there can be a nudge.'],
    ['how do I bake rye bread?', 'That is not an address of ChatGPT yet.'],
  ] as const) {
    await field.fill(address);
    await says(options, words);
  }
  await field.fill('/codex/tasks');
  await says(options, 'No exception means it');
  await options.find('textbox', whole('Pages without a nudge')).fill('/codex*');
  await says(options, 'With the exception that you are writing there would be no nudge there.');
  await options.find('button', whole(ADD)).click();
  await says(options, 'No nudge there, because of: /codex*');
  expect(await isChecked(options.find('switch', whole('Codex')))).toBe(true);
});

test('where a hundred are stored, no more is taken, and the page says so', async ({ driver }) => {
  const exceptions = Array.from({ length: 100 }, (_, place) => `/c/${place}`);
  const options = await openOptions(driver, { settings: { exceptions } });
  const full = 'There are 100 exceptions, and no more can be stored.';
  await says(options, full);
  expect(await options.find('button', whole(ADD)).isThere()).toBe(false);
  await options.find('switch', whole('Codex')).click();
  await expect.poll(() => options.find('alert').text()).toContain(full);

  await options.find('button', whole('Remove /c/0')).click();
  await options.find('alert').gone();
  await options.find('textbox', whole('Pages without a nudge')).shown();
  expect(await storedExceptions(driver)).toEqual(exceptions.slice(1));
});
