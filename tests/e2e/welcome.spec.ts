import type { Driver, Tab } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { isChecked } from './options-page.ts';
import { says } from './says.ts';
import { stepsAreForEverybody } from './welcome-steps.ts';

const STEPS = ['When did you quit?', 'Where would you rather go?', 'How shall we remind you?'];
const CLOSING = 'Good to have you here';

async function openWelcome(driver: Driver): Promise<Tab> {
  const welcome = await driver.openPage('welcome.html');
  await welcome.find('heading', STEPS[0]).shown();
  return welcome;
}

async function skipTo(welcome: Tab, step: number): Promise<void> {
  for (const title of STEPS.slice(1, step)) {
    await welcome.find('button', 'Skip this step').click();
    await welcome.find('heading', title).shown();
  }
}

declare global {
  interface Window {
    /** Where each stop lay when the keyboard left it. */
    left: string[];
  }
}

/**
 * From now on it is noted of each favourite, and of what is worth knowing about it, whether it lay in sight when the keyboard left it.
 *
 * @returns how many there are
 */
function watchWhereFocusWas(): number {
  window.left = [];
  const stops = '.welcome-choices :is(input, summary)';
  document.addEventListener('focusout', ({ target }) => {
    if (!(target instanceof HTMLElement) || !target.matches(stops)) return;
    const ways = document.querySelector('.welcome-ways')?.getBoundingClientRect();
    const isCovered = ways === undefined || target.getBoundingClientRect().bottom > ways.top;
    window.left.push(isCovered ? `${target.textContent || target.id} is covered` : 'in sight');
  });
  return document.querySelectorAll(stops).length;
}

test('three steps, each begins at its heading, says in one line what is private and can be skipped, and nothing was stored for it; one can go back; at the end it says how to keep the button in view, and opens the settings', async ({
  driver,
}) => {
  const before = await driver.readStorage();
  const welcome = await openWelcome(driver);
  const isAt = async (step: number) => {
    await expect.poll(() => welcome.find('heading', STEPS[step - 1]).hasFocus()).toBe(true);
    await says(welcome, `Step ${step} of 3`);
    await says(welcome, 'no account, no server');
  };
  await says(welcome, 'Step 1 of 3');
  await says(welcome, 'no account, no server');
  expect(await welcome.find('button', 'Back').isThere()).toBe(false);
  await welcome.find('button', 'Skip this step').click();
  await isAt(2);
  await welcome.find('button', 'Skip this step').click();
  await isAt(3);
  await welcome.find('button', 'Back').click();
  await isAt(2);
  await welcome.find('button', 'Back').click();
  await isAt(1);

  await skipTo(welcome, 3);
  await welcome.find('button', 'Finish').click();
  await welcome.find('heading', CLOSING).shown();
  await says(welcome, 'puzzle piece');
  await says(welcome, driver.browserName === 'firefox' ? 'Pin to Toolbar' : 'then the pin');
  await welcome.find('button', 'Settings').click();
  await (await driver.waitForTab('options.html')).find('main').shown();
  const { journal, settings } = await driver.readStorage();
  expect({ journal, settings }).toEqual({ journal: before.journal, settings: before.settings });
});

test('the quit date said here is the one the popup counts from', async ({ driver }) => {
  const welcome = await openWelcome(driver);
  await welcome.find('button', 'Another day').click();
  const date = Temporal.Now.plainDateISO().subtract({ days: 40 });
  await welcome.find('date', 'The day you quit').fill(date.toString());
  await welcome.find('button', 'Keep this day').click();
  await says(welcome, '40 days');
  await welcome.find('button', 'Continue').shown();
  const popup = await driver.openPage('popup.html');
  await popup.find('heading', '40 days').shown();
});

test('favourites are stored at once, four at most, and can be taken away again; every alternative of the catalogue is there, with who runs it and what is worth knowing', async ({
  driver,
}) => {
  const welcome = await openWelcome(driver);
  await skipTo(welcome, 2);

  await test.step('by keyboard, none comes to lie under the way on', async () => {
    const stops = await welcome.evaluate(watchWhereFocusWas);
    // Once more: where it lay is looked at when it is left.
    for (let press = 0; press <= stops; press += 1) await welcome.press('Tab');
    await welcome.waitFor((count) => window.left.length >= count, stops);
    expect(await welcome.evaluate(() => window.left)).toEqual(Array(stops).fill('in sight'));
  });

  await test.step('four at most', async () => {
    for (const name of ['Lumo', 'Duck.ai', 'Claude', 'Gemini']) {
      await welcome.find('checkbox', name).click();
    }
    await says(welcome, '4 of 4 chosen');
    const chosen = ['lumo', 'duck_ai', 'claude', 'gemini'];
    await expect
      .poll(async () => (await driver.readStorage()).settings)
      .toMatchObject({ favourites: chosen });

    const fifth = welcome.find('checkbox', 'HuggingChat');
    expect(await fifth.ask((box) => box.matches(':disabled'))).toBe(true);
    await fifth.click();
    await welcome.find('checkbox', 'Duck.ai').click();
    await says(welcome, '3 of 4 chosen');
    expect((await driver.readStorage()).settings).toMatchObject({
      favourites: chosen.filter((id) => id !== 'duck_ai'),
    });
    await fifth.click();
    await says(welcome, '4 of 4 chosen');
    await welcome.find('button', 'Continue').shown();
  });

  await test.step('the catalogue', async () => {
    const { boxes, folds } = await welcome.evaluate(() => ({
      boxes: document.querySelectorAll('.welcome-choice input').length,
      folds: document.querySelectorAll('.welcome-choice details').length,
    }));
    expect(boxes).toBeGreaterThan(10);
    expect(folds).toBe(boxes);
    await welcome.find('summary', 'Worth knowing about Lumo').click();
    await says(welcome, 'Proton');
    await welcome.find('term', 'Encryption').shown();
  });
});

test('level, banner, badge, noticing use and own reason are stored as they are chosen; level and noticing are gentle and off until then; an own reason ends at 280 characters, and what did not fit is told', async ({
  driver,
}) => {
  const begun = 'word '.repeat(55);
  await driver.writeStorage({ settings: { ownReason: begun } });
  const welcome = await openWelcome(driver);
  await skipTo(welcome, 3);
  const notice = welcome.find('switch', 'Notice when I write to ChatGPT');
  expect(await isChecked(welcome.find('radio', 'Gentle'))).toBe(true);
  expect(await isChecked(notice)).toBe(false);
  await welcome.find('radio', 'Firm').click();
  await welcome.find('switch', 'A banner on ChatGPT').click();
  await welcome.find('switch', 'The day count on the toolbar button').click();
  await notice.click();
  await welcome.find('textbox').click();
  await welcome.press('Control+End');
  await welcome.type('more and more');
  await says(welcome, 'did not fit');
  await expect
    .poll(async () => (await driver.readStorage()).settings)
    .toMatchObject({
      level: 'firm',
      noticeWriting: true,
      banner: false,
      badge: false,
      ownReason: `${begun}more `,
    });

  await welcome.find('button', 'Back').click();
  await welcome.find('heading', STEPS[1]).shown();
  await welcome.find('button', 'Skip this step').click();
  expect(await isChecked(welcome.find('radio', 'Firm'))).toBe(true);
});

test('by keyboard alone from the first step to the last', async ({ driver }) => {
  const welcome = await openWelcome(driver);
  await welcome.press('Tab');
  await welcome.press('Enter');
  await says(welcome, 'Day 0: today');
  // Reading goes on at the result.
  await expect.poll(() => welcome.find('group', 'Quit date').hasFocus()).toBe(true);
  await welcome.press('Tab');
  await expect.poll(() => welcome.find('button', 'Change').hasFocus()).toBe(true);
  await welcome.press('Tab');
  await welcome.press('Enter');
  await expect.poll(() => welcome.find('heading', STEPS[1]).hasFocus()).toBe(true);
  await welcome.press('Tab');
  await welcome.press(' ');
  await says(welcome, '1 of 4 chosen');
});

test('axe finds nothing wrong on any step, light and dark, at 320 pixels', async ({ driver }) => {
  await stepsAreForEverybody(driver, await openWelcome(driver), 'en');
});
