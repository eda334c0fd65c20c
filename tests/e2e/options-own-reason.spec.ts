import type { Found, Tab } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { CHATGPT } from './given.ts';
import {
  holdWrites,
  NOT_SAVED,
  openOptions,
  refuseToWrite,
  storedSettings,
} from './options-page.ts';
import { says } from './says.ts';

function field(options: Tab): Found {
  return options.find('textbox', /^In one sentence/);
}

function value(found: Found): Promise<string> {
  return found.ask((element) => (element instanceof HTMLTextAreaElement ? element.value : ''));
}

/** Puts the caret somewhere and pastes there, as far as a page can tell. */
async function paste(found: Found, text: string, at: number): Promise<void> {
  await found.focus();
  await found.ask(
    (element, { words, place }) => {
      if (!(element instanceof HTMLTextAreaElement)) throw new Error('not the field');
      element.setSelectionRange(place, place);
      document.execCommand('insertText', false, words);
    },
    { words: text, place: at },
  );
}

test('is saved while it is typed, and leads the reasons in an open ChatGPT tab; a second tab follows, and it is not taken from the one that is being typed in', async ({
  driver,
}) => {
  const chatgpt = await driver.open(CHATGPT);
  await chatgpt.banner.shown();
  const second = await openOptions(driver);
  const options = await openOptions(driver);
  await field(options).click();
  await options.type('I want my evenings back.');
  await says(options, '24 of 280 characters');
  const stored = async () => (await storedSettings(driver)).ownReason;
  await expect.poll(stored).toBe('I want my evenings back.');
  await expect.poll(() => value(field(second))).toBe('I want my evenings back.');

  await driver.writeStorage({ settings: { ownReason: 'From elsewhere', theme: 'dark' } });
  await expect.poll(() => value(field(second))).toBe('From elsewhere');
  // The tab that is typed in has heard of it.
  await options.waitFor(() => document.documentElement.dataset.theme === 'dark');
  expect(await value(field(options))).toBe('I want my evenings back.');
  await options.press('Tab');
  await expect.poll(() => value(field(options))).toBe('From elsewhere');

  await chatgpt.activate();
  await chatgpt.banner.find('button', 'Why?').click();
  await expect.poll(() => chatgpt.banner.text()).toContain('From elsewhere');
});

test('keeps the caret where it is while typing in the middle; is cut at 280 characters, where it was pasted, and says so', async ({
  driver,
}) => {
  const options = await openOptions(driver, { settings: { ownReason: 'I want evenings.' } });
  const stored = async () => (await storedSettings(driver)).ownReason;
  await field(options).focus();
  await field(options).ask((element) => {
    if (element instanceof HTMLTextAreaElement) element.setSelectionRange(7, 7);
  });
  await options.type('my ');
  await options.type('own ');
  await expect.poll(stored).toBe('I want my own evenings.');
  expect(await value(field(options))).toBe('I want my own evenings.');

  await paste(field(options), 'x'.repeat(300), 'I want '.length);
  await says(options, '43 characters did not fit');
  await says(options, '280 of 280 characters');
  const kept = `I want ${'x'.repeat(257)}my own evenings.`;
  await expect.poll(stored).toBe(kept);
  expect(await value(field(options))).toBe(kept);
  const caret = await field(options).ask((element) =>
    element instanceof HTMLTextAreaElement ? element.selectionStart : -1,
  );
  expect(caret).toBe(280 - 'my own evenings.'.length);
});

test('no keystroke is lost to a slow storage; what could not be saved stays in the field, and the page says so', async ({
  driver,
}) => {
  const options = await openOptions(driver);
  await options.evaluate(holdWrites);
  const sentence = 'Slow and steady wins.';
  const stored = async () => (await storedSettings(driver)).ownReason;
  await field(options).click();
  await options.type(sentence);
  expect(await value(field(options))).toBe(sentence);
  await options.press('Tab');
  expect(await value(field(options))).toBe(sentence);
  await options.evaluate(() => dispatchEvent(new Event('disk-ready')));
  await expect.poll(stored).toBe(sentence);
  expect(await value(field(options))).toBe(sentence);

  await options.evaluate(refuseToWrite);
  await field(options).fill('New words');
  await says(options, NOT_SAVED);
  await options.press('Tab');
  expect(await value(field(options))).toBe('New words');
  expect(await stored()).toBe(sentence);
});
