import { accessibilityProblems, schemesToRead } from './axe.ts';
import type { Driver, Tab } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { isChecked } from './options-page.ts';
import { overhang } from './overhang.ts';
import { says } from './says.ts';

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

test('three steps, each can be skipped, and nothing was stored for it', async ({ driver }) => {
  const before = await driver.readStorage();
  const welcome = await openWelcome(driver);
  await says(welcome, 'Step 1 of 3');
  await welcome.find('button', 'Skip this step').click();
  await welcome.find('heading', STEPS[1]).shown();
  await says(welcome, 'Step 2 of 3');
  await welcome.find('button', 'Skip this step').click();
  await welcome.find('heading', STEPS[2]).shown();
  await says(welcome, 'Step 3 of 3');
  await welcome.find('button', 'Finish').click();
  await welcome.find('heading', CLOSING).shown();
  const { journal, settings } = await driver.readStorage();
  expect({ journal, settings }).toEqual({ journal: before.journal, settings: before.settings });
});

test('each step begins at its heading, and one can go back', async ({ driver }) => {
  const welcome = await openWelcome(driver);
  expect(await welcome.find('button', 'Back').isThere()).toBe(false);
  await skipTo(welcome, 3);
  await expect.poll(() => welcome.find('heading', STEPS[2]).hasFocus()).toBe(true);
  await welcome.find('button', 'Back').click();
  await welcome.find('heading', STEPS[1]).shown();
  await expect.poll(() => welcome.find('heading', STEPS[1]).hasFocus()).toBe(true);
  await welcome.find('button', 'Back').click();
  await welcome.find('heading', STEPS[0]).shown();
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

test.describe('favourites', () => {
  test('are stored at once, four at most, and can be taken away again', async ({ driver }) => {
    const welcome = await openWelcome(driver);
    await skipTo(welcome, 2);
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

  test('by keyboard, none comes to lie under the way on', async ({ driver }) => {
    const welcome = await openWelcome(driver);
    await skipTo(welcome, 2);
    const stops = await welcome.evaluate(
      () => document.querySelectorAll('.welcome-choices :is(input, summary)').length,
    );
    const covered: string[] = [];
    for (let stop = 0; stop < stops; stop += 1) {
      await welcome.press('Tab');
      const name = await welcome.evaluate(() => {
        const at = document.activeElement;
        const ways = document.querySelector('.welcome-ways')?.getBoundingClientRect();
        if (at === null || ways === undefined) return 'nothing has focus';
        return at.getBoundingClientRect().bottom > ways.top ? at.textContent || at.id : null;
      });
      if (name !== null) covered.push(name);
    }
    expect(covered).toEqual([]);
  });

  test('every alternative of the catalogue is there, with who runs it and what is worth knowing', async ({
    driver,
  }) => {
    const welcome = await openWelcome(driver);
    await skipTo(welcome, 2);
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

test('banner, badge and own reason are stored as they are chosen', async ({ driver }) => {
  const welcome = await openWelcome(driver);
  await skipTo(welcome, 3);
  await welcome.find('switch', 'A banner on ChatGPT').click();
  await welcome.find('switch', 'The day count on the toolbar button').click();
  await welcome.find('textbox').click();
  await welcome.type('My own words.');
  await expect
    .poll(async () => (await driver.readStorage()).settings)
    .toMatchObject({ banner: false, badge: false, ownReason: 'My own words.' });
});

test('the level and noticing use are asked for, and are gentle and off until then', async ({
  driver,
}) => {
  const welcome = await openWelcome(driver);
  await skipTo(welcome, 3);
  const notice = welcome.find('switch', 'Notice when I write to ChatGPT');
  expect(await isChecked(welcome.find('radio', 'Gentle'))).toBe(true);
  expect(await isChecked(notice)).toBe(false);
  await welcome.find('radio', 'Firm').click();
  await notice.click();
  await expect
    .poll(async () => (await driver.readStorage()).settings)
    .toMatchObject({ level: 'firm', noticeWriting: true });
  await welcome.find('button', 'Back').click();
  await welcome.find('heading', STEPS[1]).shown();
  await welcome.find('button', 'Skip this step').click();
  expect(await isChecked(welcome.find('radio', 'Firm'))).toBe(true);
});

test('an own reason ends at 280 characters, and what did not fit is told', async ({ driver }) => {
  const welcome = await openWelcome(driver);
  await skipTo(welcome, 3);
  await welcome.find('textbox').click();
  await welcome.type('word '.repeat(57));
  await says(welcome, 'did not fit');
  await expect
    .poll(async () => (await driver.readStorage()).settings)
    .toMatchObject({ ownReason: 'word '.repeat(56) });
});

test('the closing panel says how to keep the button in view, and opens the settings', async ({
  driver,
}) => {
  const welcome = await openWelcome(driver);
  await skipTo(welcome, 3);
  await welcome.find('button', 'Finish').click();
  await says(welcome, 'puzzle piece');
  await says(welcome, driver.browserName === 'firefox' ? 'Pin to Toolbar' : 'then the pin');
  await welcome.find('button', 'Settings').click();
  await (await driver.waitForTab('options.html')).find('main').shown();
});

test('what is private is said in one line on every step', async ({ driver }) => {
  const welcome = await openWelcome(driver);
  await says(welcome, 'no account, no server');
});

test('by keyboard alone from the first step to the last', async ({ driver }) => {
  const welcome = await openWelcome(driver);
  await welcome.press('Tab');
  await welcome.press('Enter');
  await says(welcome, 'Day 0: today');
  await welcome.press('Tab');
  await expect.poll(() => welcome.find('button', 'Change').hasFocus()).toBe(true);
  await welcome.press('Tab');
  await welcome.press('Enter');
  await welcome.find('heading', STEPS[1]).shown();
  await welcome.press('Tab');
  await welcome.press(' ');
  await says(welcome, '1 of 4 chosen');
});

for (const locale of ['en', 'fr']) {
  test(`axe finds nothing wrong on any step, light and dark, at 320 pixels (${locale})`, async ({
    launch,
  }) => {
    const driver = await launch({ locale });
    const welcome = await driver.waitForTab('welcome.html');
    await welcome.setViewport({ width: 320, height: 700 });
    for (const step of [1, 2, 3, 4]) {
      await welcome.waitFor(
        (reached) => document.querySelectorAll('[data-reached="true"]').length >= reached,
        Math.min(step, 3),
      );
      await welcome.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      for (const theme of schemesToRead(driver, locale)) {
        await driver.writeStorage({ settings: { theme } });
        await welcome.waitFor((wanted) => document.documentElement.dataset.theme === wanted, theme);
        expect(await accessibilityProblems(welcome), theme).toEqual([]);
      }
      expect(await overhang(welcome)).toBe(0);
      if (step < 4) {
        await welcome.find('button', /^(Skip|Passer|Finish|Terminer)/).click();
      }
    }
  });
}
