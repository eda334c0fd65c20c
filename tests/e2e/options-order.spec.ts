import { findAlternative } from '../../core/catalogue.ts';
import { expect, test } from './fixtures.ts';
import {
  holdWrites,
  namesInOrder,
  openOptions,
  startingWith,
  storedSettings,
  whole,
} from './options-page.ts';
import { says } from './says.ts';

/** Keeps, beyond a reload, every order that the list is drawn in from now on. */
function recordOrders(): void {
  const names = () =>
    [...document.querySelectorAll('.row-name bdi')].map((name) => name.textContent).join();
  let last = names();
  new MutationObserver(() => {
    if (names() === last) return;
    last = names();
    sessionStorage.setItem('orders', `${sessionStorage.getItem('orders') ?? ''}${last}\n`);
  }).observe(document.body, { subtree: true, childList: true });
}

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

  test('moves on and never back while a slow storage is still at the move before', async ({
    driver,
  }) => {
    const options = await openOptions(driver);
    const [first = '', second = '', third = '', ...rest] = await namesInOrder(options);
    const asWanted = [third, first, second, ...rest];
    await options.evaluate(holdWrites);
    await options.find('button', startingWith(third)).click();
    await options.find('button', whole('Move up')).click();
    await expect.poll(() => namesInOrder(options)).toEqual([first, third, second, ...rest]);
    await options.find('button', whole('Move up')).focus();
    await options.press('Enter');
    await expect.poll(() => namesInOrder(options)).toEqual(asWanted);

    await options.evaluate(recordOrders);
    await options.evaluate(() => dispatchEvent(new Event('disk-ready')));
    await expect
      .poll(async () => (await storedSettings(driver)).order.map((id) => findAlternative(id)?.name))
      .toEqual(asWanted);
    await options.reload();
    await expect.poll(() => namesInOrder(options)).toEqual(asWanted);
    expect(await options.evaluate(() => sessionStorage.getItem('orders'))).toBeNull();
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
