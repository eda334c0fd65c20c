import { findAlternative } from '../../core/catalogue.ts';
import type { Tab } from './driver.ts';
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

/** Picks an alternative up with the keyboard. */
async function pickUp(options: Tab, name: string): Promise<void> {
  await options.find('button', whole(`Move ${name}`)).focus();
  await options.press(' ');
  await says(options, `You are moving ${name}`);
  // The keys that move it are listened to from the page's next task on, and lead somewhere once the rows have been measured.
  await options.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
      }),
  );
}

test.describe('the order', () => {
  test('is changed with the keyboard, the mouse and with buttons, said aloud, followed by a second tab, and kept', async ({
    driver,
  }) => {
    const second = await openOptions(driver);
    const options = await openOptions(driver);
    const before = await namesInOrder(options);
    const [first = '', next = '', third = '', fourth = '', ...rest] = before;

    await test.step('with the keyboard', async () => {
      await pickUp(options, first);
      await options.press('ArrowDown');
      await says(options, `${first} is number 2 of ${before.length}.`);
      await options.press('ArrowDown');
      await says(options, `${first} is number 3 of ${before.length}.`);
      await options.press(' ');
      await says(options, `${first} was put down as number 3`);
      const expected = [next, third, first, fourth, ...rest];
      await expect.poll(() => namesInOrder(options)).toEqual(expected);
      await expect.poll(() => options.find('button', whole(`Move ${first}`)).hasFocus()).toBe(true);
      await says(options, 'Saved.');
      await expect.poll(() => namesInOrder(second)).toEqual(expected);
      await options.reload();
      await expect.poll(() => namesInOrder(options)).toEqual(expected);
      expect((await storedSettings(driver)).order).toHaveLength(expected.length);
    });

    await test.step('with the mouse', async () => {
      await options
        .find('button', whole(`Move ${next}`))
        .dragTo(options.find('button', whole(`Move ${fourth}`)));
      const expected = [third, first, fourth, next, ...rest];
      await expect.poll(() => namesInOrder(options)).toEqual(expected);
      await expect.poll(() => namesInOrder(second)).toEqual(expected);
    });

    await test.step('with buttons, one press a step', async () => {
      await options.find('button', startingWith(fourth)).click();
      await options.find('button', whole('Move up')).click();
      await expect.poll(() => namesInOrder(options)).toEqual([third, fourth, first, next, ...rest]);
      await expect.poll(() => options.find('button', whole('Move up')).hasFocus()).toBe(true);
      await options.press('Enter');
      await expect.poll(() => namesInOrder(options)).toEqual([fourth, third, first, next, ...rest]);
      await options.find('button', whole('Move down')).click();
      await expect.poll(() => namesInOrder(options)).toEqual([third, fourth, first, next, ...rest]);
      await options.find('button', whole('To the top')).click();
      const expected = [fourth, third, first, next, ...rest];
      await expect.poll(() => namesInOrder(options)).toEqual(expected);
      await says(options, `${fourth} was put down as number 1`);
      await expect.poll(() => namesInOrder(second)).toEqual(expected);
    });
  });

  test('stays as it was when Escape puts back what was picked up', async ({ driver }) => {
    const options = await openOptions(driver);
    const before = await namesInOrder(options);
    await pickUp(options, before[0] ?? '');
    await options.press('ArrowDown');
    await says(options, 'is number 2');
    await options.press('Escape');
    await says(options, `${before[0]} is back where it was.`);
    expect(await namesInOrder(options)).toEqual(before);
    // Saved in the order in which it was said: nothing was moved before this.
    await options.evaluate(() => document.querySelector<HTMLElement>('[role="switch"]')?.click());
    await expect.poll(async () => (await storedSettings(driver)).on).toBe(false);
    expect((await storedSettings(driver)).order).toEqual([]);
  });

  test('moves on and never back while a slow storage is still at the move before, and the keyboard stays where it went meanwhile', async ({
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
    await options.press('Tab');
    const movedOn = options.find('button', whole('Move down'));
    await expect.poll(() => movedOn.hasFocus()).toBe(true);

    await options.evaluate(recordOrders);
    await options.evaluate(() => {
      dispatchEvent(new Event('disk-ready'));
      document.querySelector<HTMLElement>('[role="switch"]')?.click();
    });
    // Saved in the order in which it was said: the moves are done.
    await expect.poll(async () => (await storedSettings(driver)).on).toBe(false);
    expect(await movedOn.hasFocus()).toBe(true);
    const { order } = await storedSettings(driver);
    expect(order.map((id) => findAlternative(id)?.name)).toEqual(asWanted);
    await options.reload();
    await expect.poll(() => namesInOrder(options)).toEqual(asWanted);
    expect(await options.evaluate(() => sessionStorage.getItem('orders'))).toBeNull();
  });

  test('is the order of the favourites in ChatGPT tabs', async ({ driver }) => {
    // An order of its own: without one, another alternative is first each day, and one day it is Claude.
    const settings = { order: ['lumo', 'claude'], favourites: ['lumo', 'claude'] };
    const options = await openOptions(driver, { settings });
    await options.find('button', /^Claude/).click();
    await options.find('button', whole('To the top')).click();
    await expect
      .poll(async () => (await storedSettings(driver)).favourites)
      .toEqual(['claude', 'lumo']);
  });
});
