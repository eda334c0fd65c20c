import { expect, test } from './fixtures.ts';
import { isChecked, openOptions, storedSettings, whole } from './options-page.ts';
import { says } from './says.ts';

test('what becomes of the draft is chosen, followed and kept, and that it cannot be found is said; use is noticed only after the person said so, and no longer when they take it back', async ({
  driver,
}) => {
  const second = await openOptions(driver, { 'composer-health': { missingSince: '2026-11-03' } });
  const options = await openOptions(driver);
  await says(options, 'Your draft could not be found on ChatGPT’s page since November 3, 2026');
  for (const [name, carryOver] of [
    ['Ask each time', 'ask'],
    ['Never', 'never'],
    ['Always', 'always'],
  ] as const) {
    await options.find('radio', whole(name)).click();
    await expect.poll(async () => (await storedSettings(driver)).carryOver).toBe(carryOver);
    await expect.poll(() => isChecked(second.find('radio', whole(name)))).toBe(true);
  }
  await driver.writeStorage({ 'composer-health': { missingSince: null } });
  await options.waitFor(() => !document.body.textContent.includes('could not be found'));

  const notice = options.find('switch', whole('Notice when I write to ChatGPT'));
  expect(await isChecked(notice)).toBe(false);
  await notice.click();
  await expect.poll(async () => (await storedSettings(driver)).noticeWriting).toBe(true);
  await options.reload();
  await expect.poll(() => isChecked(notice)).toBe(true);
  await notice.click();
  await expect.poll(async () => (await storedSettings(driver)).noticeWriting).toBe(false);
});

test('the other doors: words for the address bar, each command with its keys, and where to change them', async ({
  driver,
}) => {
  const options = await openOptions(driver, { settings: { favourites: ['lumo'] } });
  await says(options, 'Ways to Lumo, the first of your favourites');
  await says(options, 'adieu lumo how do I bake rye bread?');
  for (const command of ['Open Adieu', 'Turn nudges on or off', 'Open your first favourite']) {
    await options.find('term', whole(command)).shown();
  }
  expect(
    await options.find('term', whole('Open Adieu')).ask((term) => term.parentElement?.textContent),
  ).toContain('No key yet');
  await options.find('button', whole('Change the keys')).click();
  await driver.waitForTab(
    driver.browserName === 'firefox' ? 'about:addons' : 'extensions/shortcuts',
  );
});
