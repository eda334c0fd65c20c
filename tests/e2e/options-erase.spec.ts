import type { Tab } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { quitDaysAgo } from './given.ts';
import { isChecked, openOptions, refuseToWrite, whole } from './options-page.ts';
import { says } from './says.ts';
import { refuseSync, roundsAreOver, synced } from './synced.ts';

async function erase(options: Tab): Promise<void> {
  await options.find('button', whole('Erase everything…')).click();
  await options.find('button', whole('Yes, erase everything')).click();
}

test('where the browser refuses to erase, everything is as it was', async ({ driver }) => {
  const options = await openOptions(driver, quitDaysAgo(30));
  const before = await driver.readStorage();
  await options.evaluate(refuseToWrite);
  await erase(options);
  await says(options, 'Your browser refused, so not everything is erased.');
  expect(await driver.readStorage()).toEqual(before);
});

test('erasing empties the synced storage too; where the browser refuses that, it can be tried again', async ({
  driver,
}) => {
  const options = await openOptions(driver, quitDaysAgo(30));
  const keys = async () => Object.keys(await synced(driver));
  const on = options.find('switch', whole('Keep my devices in step'));
  await on.click();
  await says(options, 'In step with');
  expect((await keys()).length).toBeGreaterThan(0);
  await says(options, 'What is in your browser’s sync goes too.');

  // The browser refuses only this page: a round of the background would empty it.
  await roundsAreOver(driver);
  await options.evaluate(refuseSync, 'remove');
  await erase(options);
  await says(options, 'your browser did not empty its sync');
  expect(await isChecked(on)).toBe(false);
  expect((await keys()).length).toBeGreaterThan(0);
  const { sync, ...rest } = await driver.readStorage();
  expect(sync).toMatchObject({ on: false, emptying: true });
  expect(rest).toEqual({ 'first-run': { welcomed: true } });

  // Whoever comes back later is told, too.
  await options.reload();
  await says(options, 'your browser did not empty its sync');
  await options.find('button', whole('Try again')).click();
  await says(options, 'Everything is erased.');
  expect(await keys()).toEqual([]);
});
