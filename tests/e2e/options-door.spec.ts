import type { Tab } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { isChecked, openOptions, star, storedSettings, whole } from './options-page.ts';
import { says } from './says.ts';

const PAUSE = 'Length of the pause, in seconds';
const PASS = 'How long you can go on after it, in minutes';

const level = (options: Tab, name: string) => options.find('radio', whole(name));
const field = (options: Tab, name: string) => options.find('spinbutton', whole(name));
function written(options: Tab, name: string): Promise<string> {
  return field(options, name).ask((input) =>
    input instanceof HTMLInputElement ? input.value : 'no field',
  );
}

test('the level is chosen in every tab at once; lowering it is remembered, raising it forgets that', async ({
  driver,
}) => {
  const second = await openOptions(driver);
  const options = await openOptions(driver);
  expect(await isChecked(level(options, 'Gentle'))).toBe(true);
  expect(await field(options, PAUSE).isThere()).toBe(false);

  await level(options, 'Strict').click();
  await says(options, 'Saved.');
  await expect.poll(() => isChecked(level(second, 'Strict'))).toBe(true);
  await field(options, PAUSE).shown();

  await level(options, 'Gentle').click();
  await field(options, PAUSE).gone();
  await expect
    .poll(() => storedSettings(driver))
    .toMatchObject({ level: 'gentle', lowered: { from: 'strict', askOn: null } });

  await second.activate();
  await level(second, 'Firm').click();
  await expect.poll(() => storedSettings(driver)).toMatchObject({ level: 'firm', lowered: null });
  await expect.poll(() => isChecked(level(options, 'Firm'))).toBe(true);
  await second.reload();
  await expect.poll(() => isChecked(level(second, 'Firm'))).toBe(true);
});

test('strict says where it leads, or why it is a pause', async ({ driver }) => {
  const settings = { level: 'strict', favourites: ['lumo', 'alpine'] };
  const options = await openOptions(driver, { settings });
  await says(options, 'Strict leads to Lumo, the first of your favourites.');
  await star(options, 'Lumo').click();
  await says(options, 'None of your favourites has an address that is confirmed.');
  await options.find('button', whole('Hide Alpine')).click();
  await says(options, 'You have not chosen a favourite yet. Until you do, it is a pause.');
  await star(options, 'Claude').click();
  await says(options, 'Strict leads to Claude');
  await level(options, 'Firm').click();
  await options.waitFor(() => !document.body.textContent.includes('Strict leads to'));
});

test('pause and pass are stored when they are typed or stepped, followed, and kept; what is no length is not, and the page says what holds instead', async ({
  driver,
}) => {
  const second = await openOptions(driver, { settings: { level: 'firm', pauseSeconds: 15 } });
  const options = await openOptions(driver);
  const words = 'Please give a whole number from 5 to 60. Until then it stays 15.';
  // Of 61 only the 6 would be a length: what is typed counts as a whole.
  for (const typed of ['4', '61', '7.5', '-10', '']) {
    await field(options, PAUSE).fill(typed);
    await options.press('Enter');
    await expect.poll(() => options.find('alert').text()).toBe(words);
    expect(await field(options, PAUSE).attribute('aria-invalid')).toBe('true');
    // It stays as it was typed: nothing was taken in its place.
    expect(await written(options, PAUSE)).toBe(typed);
  }
  await field(options, PASS).fill('120');
  await options.press('Tab');
  // Saved in the order in which it was said: nothing before was.
  await expect
    .poll(() => storedSettings(driver))
    .toMatchObject({ passMinutes: 120, pauseSeconds: 15 });

  await field(options, PAUSE).fill('30');
  await options.press('Enter');
  await options.find('alert').gone();
  await expect.poll(async () => (await storedSettings(driver)).pauseSeconds).toBe(30);
  await field(options, PASS).focus();
  await options.press('ArrowDown');
  await expect.poll(async () => (await storedSettings(driver)).passMinutes).toBe(115);
  await expect.poll(() => written(second, PAUSE)).toBe('30');
  await expect.poll(() => written(second, PASS)).toBe('115');
  await options.reload();
  await expect.poll(() => written(options, PASS)).toBe('115');
});
