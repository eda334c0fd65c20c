import type { Found, Tab } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { CHATGPT } from './given.ts';
import {
  holdWrites,
  namesInOrder,
  openOptions,
  star,
  startingWith,
  storedSettings,
  whole,
} from './options-page.ts';
import { says } from './says.ts';

const HOME = { id: 'own-1', name: 'At home', address: 'http://localhost:3000/?q={prompt}' };

async function add(options: Tab, name: string, address: string): Promise<void> {
  await options.find('textbox', whole('Name')).fill(name);
  await options.find('textbox', whole('Address')).fill(address);
  await options.find('button', whole('Add')).click();
}

function written(field: Found): Promise<string> {
  return field.ask((input) => (input instanceof HTMLInputElement ? input.value : 'no field'));
}

test('https anywhere and http on one’s own machine are added, and listed after a reload', async ({
  driver,
}) => {
  const addresses = [
    'https://chat.example.org/',
    'https://chat.example.org/?q={prompt}',
    'http://localhost:3000/?q={prompt}',
    'http://127.0.0.1:8080/',
    'http://[::1]:11434/',
  ];
  const options = await openOptions(driver);
  for (const [place, address] of addresses.entries()) {
    await add(options, `Own ${place}`, address);
    await star(options, `Own ${place}`).shown();
    // The form is emptied once it is stored, which other pages may see before this one knows.
    await expect.poll(() => written(options.find('textbox', whole('Name')))).toBe('');
  }
  const stored = (await storedSettings(driver)).ownAlternatives;
  expect(stored.map(({ address }) => address)).toEqual(addresses);
  await options.reload();
  await expect
    .poll(() => namesInOrder(options))
    .toEqual(expect.arrayContaining(['Own 0', 'Own 1', 'Own 2', 'Own 3', 'Own 4']));
  await options.find('button', /^Own 2/).click();
  const link = options.find('link', /^Open Own 2/);
  expect(await link.attribute('href')).toBe('http://localhost:3000/?q=');
});

test('pressed twice while the storage is slow, it is added once; what is typed meanwhile stays', async ({
  driver,
}) => {
  const options = await openOptions(driver);
  await options.evaluate(holdWrites);
  const address = options.find('textbox', whole('Address'));
  await options.find('textbox', whole('Name')).fill('Once');
  await address.fill('https://example.com/');
  await address.focus();
  await options.press('Enter');
  await options.press('Enter');
  await options.type('next');
  await options.evaluate(() => dispatchEvent(new Event('disk-ready')));
  await star(options, 'Once').click();
  // Changes are stored in the order in which they were asked for.
  await expect.poll(async () => (await storedSettings(driver)).favourites).toHaveLength(1);
  expect((await storedSettings(driver)).ownAlternatives.map(({ name }) => name)).toEqual(['Once']);
  expect(await written(address)).toBe('https://example.com/next');
});

test('any other address is refused, and so is one without a name; the page says why beside the field', async ({
  driver,
}) => {
  const options = await openOptions(driver);
  const field = options.find('textbox', whole('Address'));
  await add(options, '   ', 'https://example.com/');
  await says(options, 'Please give it a name.');
  await expect.poll(() => options.find('textbox', whole('Name')).hasFocus()).toBe(true);
  for (const [address, words] of [
    ['http://example.com/', 'Only https addresses are safe to open.'],
    ['chat example', 'That is not the address of a web page.'],
    ['http://localhost.example.com/', 'Only https addresses are safe to open.'],
    ['https://me:secret@example.com/', 'There is a user name or a password in that address.'],
    ['ftp://example.com/', 'Only https addresses are safe to open.'],
    ['', 'Please give its address.'],
    ['javascript:alert(1)', 'Only https addresses are safe to open.'],
    ['https://{prompt}.example.com/', '{prompt} may stand there once'],
    ['data:text/html,hello', 'Only https addresses are safe to open.'],
  ] as const) {
    await add(options, 'My own', address);
    await expect.poll(() => options.find('alert').text()).toContain(words);
    expect(await field.attribute('aria-invalid')).toBe('true');
    await expect.poll(() => field.hasFocus()).toBe(true);
  }

  await field.fill('https://example.com/');
  await options.find('alert').gone();
  expect(await field.attribute('aria-invalid')).toBe('false');
  await options.press('Enter');
  await star(options, 'My own').shown();
  const stored = (await storedSettings(driver)).ownAlternatives;
  expect(stored.map(({ address }) => address)).toEqual(['https://example.com/']);
});

test('one is removed, and comes back as it was: a favourite, in its place; it is edited there, and an edit can be given up', async ({
  driver,
}) => {
  const settings = { ownAlternatives: [HOME], favourites: ['own-1', 'lumo'], order: ['own-1'] };
  await driver.writeStorage({ settings });
  const chatgpt = await driver.open(CHATGPT);
  await chatgpt.banner.find('link', startingWith('At home')).shown();
  const options = await openOptions(driver);
  await options.find('button', /^At home/).click();

  await test.step('removed and put back', async () => {
    await options.find('button', whole('Remove At home')).click();
    await says(options, 'At home was removed.');
    expect(await namesInOrder(options)).not.toContain('At home');
    await chatgpt.activate();
    await chatgpt.banner.find('link', startingWith('At home')).gone();
    await chatgpt.banner.find('link', startingWith('Lumo')).shown();

    await options.activate();
    await expect.poll(() => options.find('button', whole('Undo')).hasFocus()).toBe(true);
    await options.press('Enter');
    await expect.poll(async () => (await namesInOrder(options))[0]).toBe('At home');
    await options.find('button', whole('Undo')).gone();
    expect(await storedSettings(driver)).toMatchObject(settings);
    await chatgpt.activate();
    await chatgpt.banner.find('link', startingWith('At home')).shown();
  });

  await test.step('edited', async () => {
    await options.activate();
    const [name, address] = [
      options.find('textbox', whole('Name')).nth(0),
      options.find('textbox', whole('Address')).nth(0),
    ];
    await options.find('button', /^At home/).click();
    await options.find('button', whole('Edit At home')).click();
    await expect.poll(() => name.hasFocus()).toBe(true);
    await address.fill('http://example.com/');
    await options.find('button', whole('Save')).click();
    await says(options, 'Only https addresses are safe to open.');
    await options.find('button', whole('Cancel')).click();
    await expect.poll(() => options.find('button', whole('Edit At home')).hasFocus()).toBe(true);

    await options.find('button', whole('Edit At home')).click();
    await expect.poll(() => name.hasFocus()).toBe(true);
    // What was given up is forgotten.
    expect(await written(address)).toBe(HOME.address);
    await name.fill('In the cellar');
    await options.find('button', whole('Save')).click();
    await options.find('button', /^In the cellar/).shown();
    await expect
      .poll(async () => (await storedSettings(driver)).ownAlternatives)
      .toEqual([{ ...HOME, name: 'In the cellar' }]);
  });
});
