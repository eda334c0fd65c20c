import { catchFiles, savedFile } from './files.ts';
import { expect, test } from './fixtures.ts';
import {
  isChecked,
  NOT_SAVED,
  namesInOrder,
  openOptions,
  refuseToWrite,
  star,
  startingWith,
  storedSettings,
  whole,
} from './options-page.ts';
import { says } from './says.ts';

test.describe('settings that are garbage', () => {
  const garbage = { on: 'perhaps', theme: 'dark', favourites: 7, ownReason: 'Mine' };

  test('fall back to what can be read, are told about, and kept aside until let go', async ({
    driver,
  }) => {
    const options = await openOptions(driver, { settings: garbage });
    await options.find('heading', whole('Some stored data was damaged')).shown();
    expect(await isChecked(options.find('switch', whole('Adieu is on')))).toBe(true);
    expect(await isChecked(options.find('radio', whole('Dark')))).toBe(true);
    const { quarantine } = await driver.readStorage();
    expect(quarantine).toMatchObject({ kept: [{ item: 'settings', raw: garbage }] });

    await options.reload();
    await options.find('button', whole('Let it go')).click();
    await options.find('heading', whole('Some stored data was damaged')).gone();
    expect((await driver.readStorage()).quarantine).toEqual({ kept: [] });
    expect(await storedSettings(driver)).toMatchObject({ theme: 'dark', ownReason: 'Mine' });
  });

  test('can be saved as a file, exactly as they were found', async ({ driver }) => {
    const options = await openOptions(driver, { settings: garbage });
    await catchFiles(options);
    await options.find('button', whole('Save the copy')).click();
    expect(JSON.parse((await savedFile(options)).text)).toMatchObject([
      { item: 'settings', raw: garbage },
    ]);
    await options.find('heading', whole('Some stored data was damaged')).shown();
  });

  test('that are no settings at all leave the defaults', async ({ driver }) => {
    const options = await openOptions(driver, { settings: [1, 2, 3] });
    await options.find('heading', whole('Some stored data was damaged')).shown();
    expect(await isChecked(options.find('switch', whole('Banner on ChatGPT')))).toBe(true);
    await options.find('switch', whole('Banner on ChatGPT')).click();
    await expect.poll(async () => (await storedSettings(driver)).banner).toBe(false);
  });
});

test.describe('a storage that refuses to write', () => {
  test('is told about, and no switch pretends to have changed', async ({ driver }) => {
    const options = await openOptions(driver);
    await options.evaluate(refuseToWrite);
    await options.find('switch', whole('Banner on ChatGPT')).click();
    await says(options, NOT_SAVED);
    expect(await isChecked(options.find('switch', whole('Banner on ChatGPT')))).toBe(true);
    await star(options, 'Lumo').click();
    await says(options, '0 of 4 favourites chosen');
    expect((await storedSettings(driver)).banner).toBe(true);
  });

  test('puts back what was moved', async ({ driver }) => {
    const options = await openOptions(driver);
    const before = await namesInOrder(options);
    await options.evaluate(refuseToWrite);
    await options.find('button', startingWith(before[1])).click();
    await options.find('button', whole('Move up')).click();
    await says(options, NOT_SAVED);
    await expect.poll(() => namesInOrder(options)).toEqual(before);
  });

  test('leaves what was typed for an own alternative in the form', async ({ driver }) => {
    const options = await openOptions(driver);
    await options.evaluate(refuseToWrite);
    await options.find('textbox', whole('Name')).fill('My own');
    await options.find('textbox', whole('Address')).fill('https://example.org/');
    await options.find('button', whole('Add')).click();
    await says(options, NOT_SAVED);
    const typed = await options
      .find('textbox', 'Address')
      .ask((field) => (field instanceof HTMLInputElement ? field.value : ''));
    expect(typed).toBe('https://example.org/');
  });
});

test.describe('two tabs', () => {
  test('that change different settings lose neither change', async ({ driver }) => {
    const first = await openOptions(driver);
    const second = await openOptions(driver);
    await Promise.all([
      first.evaluate(() => document.querySelector<HTMLElement>('[role=switch]')?.click()),
      second.evaluate(() => document.querySelectorAll<HTMLElement>('[role=switch]')[1]?.click()),
    ]);
    await expect
      .poll(() => storedSettings(driver))
      .toMatchObject({ on: false, banner: false, badge: true });
  });

  test('that change the same setting agree in the end', async ({ driver }) => {
    const first = await openOptions(driver);
    const second = await openOptions(driver);
    const choose = (place: number) => {
      document.querySelectorAll<HTMLElement>('#look [type=radio]')[place]?.click();
    };
    await Promise.all([first.evaluate(choose, 1), second.evaluate(choose, 2)]);
    await says(first, 'Saved.');
    await says(second, 'Saved.');
    const { theme } = await storedSettings(driver);
    expect(['light', 'dark']).toContain(theme);
    const worn = () => document.documentElement.dataset.theme;
    await expect.poll(() => first.evaluate(worn)).toBe(theme);
    await expect.poll(() => second.evaluate(worn)).toBe(theme);
  });

  test('that each choose the fourth favourite do not make it five', async ({ driver }) => {
    const settings = { favourites: ['lumo', 'venice', 'ollama'] };
    const first = await openOptions(driver, { settings });
    const second = await openOptions(driver, { settings });
    const choose = (name: string) => {
      document.querySelector<HTMLElement>(`.star[aria-label$=" ${name}"]`)?.click();
    };
    // The later one may have heard of the fourth already, and then saves nothing.
    await Promise.all([first.evaluate(choose, 'Claude'), second.evaluate(choose, 'Gemini')]);
    await expect.poll(async () => (await storedSettings(driver)).favourites).toHaveLength(4);
    const { favourites } = await storedSettings(driver);
    expect(favourites).toEqual(expect.arrayContaining(settings.favourites));
    await says(first, '4 of 4 favourites chosen');
    await says(second, '4 of 4 favourites chosen');
  });
});
