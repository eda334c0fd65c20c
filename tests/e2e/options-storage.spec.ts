import { catchFiles, savedFile } from './files.ts';
import { expect, test } from './fixtures.ts';
import {
  isChecked,
  NOT_SAVED,
  namesInOrder,
  openOptions,
  refusals,
  refuseToWrite,
  star,
  startingWith,
  storedSettings,
  whole,
} from './options-page.ts';
import { says } from './says.ts';

test.describe('settings that are garbage', () => {
  test('fall back to what can be read, are told about, can be saved as a file, exactly as they were found, and are kept aside until let go', async ({
    driver,
  }) => {
    const garbage = { on: 'perhaps', theme: 'dark', favourites: 7, ownReason: 'Mine' };
    const options = await openOptions(driver, { settings: garbage });
    await options.find('heading', whole('Some stored data was damaged')).shown();
    expect(await isChecked(options.find('switch', whole('Adieu is on')))).toBe(true);
    expect(await isChecked(options.find('radio', whole('Dark')))).toBe(true);
    const { quarantine } = await driver.readStorage();
    expect(quarantine).toMatchObject({ kept: [{ item: 'settings', raw: garbage }] });

    await catchFiles(options);
    await options.find('button', whole('Save the copy')).click();
    expect(JSON.parse((await savedFile(options)).text)).toMatchObject([
      { item: 'settings', raw: garbage },
    ]);
    await options.find('heading', whole('Some stored data was damaged')).shown();

    await options.reload();
    await options.find('button', whole('Let it go')).click();
    await options.find('heading', whole('Some stored data was damaged')).gone();
    expect((await driver.readStorage()).quarantine).toEqual({ kept: [] });
    expect(await storedSettings(driver)).toMatchObject({ theme: 'dark', ownReason: 'Mine' });
  });

  test('that are no settings at all leave the defaults', async ({ driver }) => {
    const options = await openOptions(driver, { settings: [1, 2, 3] });
    await options.find('heading', whole('Some stored data was damaged')).shown();
    expect(await isChecked(options.find('switch', whole('Banner on ChatGPT')))).toBe(true);
    await options.find('switch', whole('Banner on ChatGPT')).click();
    await expect.poll(async () => (await storedSettings(driver)).banner).toBe(false);
  });
});

test('a storage that refuses to write is told about: no switch pretends to have changed, what was moved is put back, and what was typed for an own alternative stays in the form', async ({
  driver,
}) => {
  const options = await openOptions(driver);
  const before = await namesInOrder(options);
  await options.evaluate(refuseToWrite);
  await options.find('switch', whole('Banner on ChatGPT')).click();
  await says(options, NOT_SAVED);
  expect(await isChecked(options.find('switch', whole('Banner on ChatGPT')))).toBe(true);
  await star(options, 'Lumo').click();
  await refusals(options, 2);
  await says(options, '0 of 4 favourites chosen');

  await options.find('button', startingWith(before[1])).click();
  await options.find('button', whole('Move up')).click();
  await refusals(options, 3);
  await expect.poll(() => namesInOrder(options)).toEqual(before);

  await options.find('textbox', whole('Name')).fill('My own');
  const address = options.find('textbox', whole('Address'));
  await address.fill('https://example.org/');
  await options.find('button', whole('Add')).click();
  await refusals(options, 4);
  const typed = await address.ask((field) =>
    field instanceof HTMLInputElement ? field.value : '',
  );
  expect(typed).toBe('https://example.org/');
  expect((await driver.readStorage()).settings).toBeUndefined();
});

test.describe('two tabs', () => {
  test('that change the same setting agree in the end, that change different ones lose neither change, and that each choose the fourth favourite do not make it five', async ({
    driver,
  }) => {
    const settings = { favourites: ['lumo', 'venice', 'ollama'] };
    const first = await openOptions(driver, { settings });
    const second = await openOptions(driver);

    await test.step('the same setting', async () => {
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

    await test.step('different settings', async () => {
      const flip = (place: number) => {
        document.querySelectorAll<HTMLElement>('[role=switch]')[place]?.click();
      };
      await Promise.all([first.evaluate(flip, 0), second.evaluate(flip, 1)]);
      await expect
        .poll(() => storedSettings(driver))
        .toMatchObject({ on: false, banner: false, badge: true });
    });

    await test.step('a fourth favourite', async () => {
      const choose = (name: string) => {
        document.querySelector<HTMLElement>(`.star[aria-label$=" ${name}"]`)?.click();
      };
      // The later one may have heard of the fourth already, and then saves nothing.
      await Promise.all([first.evaluate(choose, 'Claude'), second.evaluate(choose, 'Gemini')]);
      await expect.poll(async () => (await storedSettings(driver)).favourites).toHaveLength(4);
      await says(first, '4 of 4 favourites chosen');
      await says(second, '4 of 4 favourites chosen');
      // Saved in the order in which it was said: by then each tab has had its say about the favourites.
      await second.evaluate(() => document.querySelector<HTMLElement>('[role=switch]')?.click());
      await expect.poll(async () => (await storedSettings(driver)).on).toBe(true);
      await first.evaluate(() => document.querySelector<HTMLElement>('[role=switch]')?.click());
      await expect.poll(async () => (await storedSettings(driver)).on).toBe(false);
      const { favourites } = await storedSettings(driver);
      expect(favourites).toHaveLength(4);
      expect(favourites).toEqual(expect.arrayContaining(settings.favourites));
    });
  });
});
