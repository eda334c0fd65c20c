import { EMPTY_JOURNAL, type Journal, readJournal, withQuitDate } from '../../core/journal';
import { dateBeforeRestart, withRestart } from '../../core/restart';
import { slipOn } from '../../core/slips';
import { accessibilityProblems, schemesToRead } from './axe.ts';
import { type Driver, type Found, PSEUDO_RIGHT_TO_LEFT, type Tab } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { quitDaysAgo } from './given.ts';
import { holdWrites, NOT_SAVED, openOptions, refuseToWrite, whole } from './options-page.ts';
import { overhang } from './overhang.ts';
import { says } from './says.ts';

/** Markup, a right-to-left override and an isolate that nobody closes, Hebrew and an emoji. */
const NASTY_NOTE = '<b>late</b>\n\u202Eesrever \u2067שלום 🌧️';

function daysAgo(days: number): Temporal.PlainDate {
  return Temporal.Now.plainDateISO().subtract({ days });
}

/** How the picture begins the name of a day. */
function dayName(days: number): string {
  return daysAgo(days).toLocaleString('en', { dateStyle: 'full' });
}

async function storedJournal(driver: Driver): Promise<Journal> {
  const { journal } = await driver.readStorage();
  return readJournal(journal ?? {}).value;
}

async function storedNote(driver: Driver, days: number): Promise<string | undefined> {
  return slipOn(await storedJournal(driver), daysAgo(days))?.note;
}

/** The name of what has the focus. */
function focusedName(tab: Tab): Promise<string | null | undefined> {
  return tab.evaluate(() => document.activeElement?.getAttribute('aria-label'));
}

/** A click into the picture, on a day so many days ago. */
async function chooseDay(tab: Tab, days: number): Promise<Found> {
  // Where it is once it lies still: to look one of so many days up by its name takes long.
  const { x, y, width, height } = await tab.waitFor(async (date) => {
    const day = document.querySelector(`[data-date="${date}"]`);
    day?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const before = day?.getBoundingClientRect();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const now = day?.getBoundingClientRect();
    return now !== undefined && now.x === before?.x && now.y === before.y ? now.toJSON() : null;
  }, daysAgo(days).toString());
  await tab.clickAt(x + width / 2, y + height / 2);
  const card = tab.find('group', whole(dayName(days)));
  await card.shown();
  return card;
}

/** Puts the keyboard on the chosen day. */
async function goToPicture(tab: Tab): Promise<void> {
  await tab.waitFor(() => {
    const chosen = document.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]');
    chosen?.focus();
    return chosen !== null;
  });
}

/** What the picture says of a day. */
function kindOf(tab: Tab, days: number): Promise<string | undefined> {
  return tab.evaluate((date) => {
    const name = document.querySelector(`[data-date="${date}"]`)?.getAttribute('aria-label');
    return name?.split(': ').at(-1);
  }, daysAgo(days).toString());
}

test('the year is read by keyboard, day by day, with what each day was', async ({ driver }) => {
  const options = await openOptions(driver, quitDaysAgo(40));
  await goToPicture(options);
  await expect.poll(() => focusedName(options)).toBe(`${dayName(0)}: today`);
  const steps: [string, number, string][] = [
    ['ArrowUp', 1, 'kept'],
    ['ArrowLeft', 8, 'kept'],
    ['ArrowDown', 7, 'kept'],
    ['ArrowRight', 0, 'today'],
    ['ArrowRight', 0, 'today'],
    ['ArrowDown', 0, 'today'],
    ['PageUp', daysAgo(0).subtract({ months: 1 }).until(daysAgo(0)).days, 'kept'],
    ['End', 0, 'today'],
  ];
  for (const [key, days, kind] of steps) {
    await options.press(key);
    await expect.poll(() => focusedName(options)).toBe(`${dayName(days)}: ${kind}`);
  }
  for (let week = 0; week < 6; week += 1) await options.press('ArrowLeft');
  await expect.poll(() => focusedName(options)).toBe(`${dayName(42)}: before`);
  await options.press('ArrowDown');
  await options.press('ArrowDown');
  await expect.poll(() => focusedName(options)).toBe(`${dayName(40)}: quit date`);
  await says(options, 'Your quit date: day 0.');
  await options.press('Home');
  await expect.poll(() => focusedName(options)).toMatch(/: before$/);
  const stops = '[role=gridcell][tabindex="0"]';
  expect(await options.evaluate((found) => document.querySelectorAll(found).length, stops)).toBe(1);

  await options.press('End');
  await options.press('ArrowUp');
  // What becomes of the day elsewhere does not take the keyboard from it.
  for (const [slips, kind] of [
    [[1], 'slip'],
    [[], 'kept'],
  ] as const) {
    await driver.writeStorage(quitDaysAgo(40, slips));
    await options.activate();
    await expect.poll(() => focusedName(options)).toBe(`${dayName(1)}: ${kind}`);
  }
  const told = () => options.evaluate(() => document.querySelector('.day-said')?.textContent);
  await expect.poll(told).toBe('');
  await options.press('Enter');
  await expect.poll(() => options.find('group', whole(dayName(1))).hasFocus()).toBe(true);
  for (const days of [2, 1]) {
    await options.press('Tab');
    await options.press('Enter');
    await options.find('group', whole(dayName(days))).shown();
    await expect.poll(told).toBe(`${dayName(days)}: kept`);
  }
  await options.press('Tab');
  await options.press('Enter');
  await options.find('textbox', 'What happened, if you like').shown();
  await options.type('By keys');
  await options.press('Tab');
  await options.press('Enter');
  await expect.poll(() => storedNote(driver, 1)).toBe('By keys');
  await expect.poll(() => options.find('group', whole(dayName(1))).hasFocus()).toBe(true);
});

test('a slip is noted on its day, edited and taken back, and the other tab follows', async ({
  driver,
}) => {
  const popup = await driver.openPage('popup.html');
  await popup.find('button', 'Settings').shown();
  const options = await openOptions(driver, quitDaysAgo(40));
  const card = await chooseDay(options, 5);
  await card.find('button', whole('I used ChatGPT that day')).click();
  await options.find('textbox', 'What happened, if you like').fill(NASTY_NOTE);
  await card.find('button', whole('Note it down')).click();
  await expect.poll(() => kindOf(options, 5)).toBe('slip, with a note');
  expect(await storedNote(driver, 5)).toBe(NASTY_NOTE);
  const noteShown = () =>
    card.ask((element) => {
      const note = element.querySelector('bdi');
      return [note?.textContent, note?.children.length, note && getComputedStyle(note).unicodeBidi];
    });
  // The picture follows the storage; the form closes when its own change is done, a moment later.
  await expect.poll(noteShown).toEqual([NASTY_NOTE, 0, 'isolate']);

  await popup.activate();
  await popup.find('summary', 'The past year').click();
  await popup.find('grid').shown();
  const other = await chooseDay(popup, 5);
  await other.find('button', whole('Edit the note')).click();
  await popup.find('textbox', 'What happened, if you like').fill('Only this');
  await other.find('button', whole('Save')).click();
  await expect.poll(() => storedNote(driver, 5)).toBe('Only this');
  await popup.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  for (const scheme of schemesToRead(driver, 'en')) {
    await popup.emulateColorScheme(scheme);
    expect(await accessibilityProblems(popup)).toEqual([]);
  }

  await options.activate();
  await says(options, 'Only this');
  await card.find('button', whole('Take it back')).click();
  await expect.poll(() => kindOf(options, 5)).toBe('kept');
  await expect.poll(() => kindOf(popup, 5)).toBe('kept');
  const undo = card.find('button', whole('Undo'));
  await expect.poll(() => undo.hasFocus()).toBe(true);
  const why = await undo.ask(
    (button) => document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent,
  );
  expect(why).toMatch(/^Taken back/);
  await options.press('Enter');
  await expect.poll(() => storedNote(driver, 5)).toBe('Only this');
  await expect.poll(() => kindOf(popup, 5)).toBe('slip, with a note');
});

test('a slip of any day since the quit date is noted, and found again in the list', async ({
  driver,
}) => {
  const options = await openOptions(driver, quitDaysAgo(1000));
  await options.find('button', whole('Note a slip')).click();
  const field = options.find('date', 'The day you used ChatGPT');
  const take = options.find('button', whole('Note it down'));
  for (const [days, words] of [
    [1000, 'A slip comes after the quit date'],
    [-1, 'That day is still to come.'],
  ] as const) {
    await field.fill(daysAgo(days).toString());
    await take.click();
    await says(options, words);
  }
  await field.fill(daysAgo(800).toString());
  const note = options.find('textbox', 'What happened, if you like');
  await note.focus();
  // As if pasted: typing so much takes a while.
  await options.evaluate(() => document.execCommand('insertText', false, 'x'.repeat(2001)));
  await says(options, 'That is 1 character too long.');
  await take.click();
  expect((await storedJournal(driver)).slips).toEqual({});
  await note.fill('Long ago');
  await take.click();
  await expect.poll(() => storedNote(driver, 800)).toBe('Long ago');
  await take.gone();

  const old = daysAgo(800);
  const name = old.toLocaleString('en', { dateStyle: 'long' });
  await options.find('summary', whole(`${old.year}: 1 slip`)).click();
  await options.find('button', whole(`Edit ${name}`)).click();
  await note.fill('Longer ago');
  await options.find('button', whole('Save')).click();
  await expect.poll(() => storedNote(driver, 800)).toBe('Longer ago');
  await expect.poll(() => options.find('button', whole(`Edit ${name}`)).hasFocus()).toBe(true);
  await options.find('button', whole(`Remove ${name}`)).click();
  await expect.poll(() => storedNote(driver, 800)).toBeUndefined();
  await options.find('button', whole('Undo')).click();
  await expect.poll(() => storedNote(driver, 800)).toBe('Longer ago');
});

test('quitting again asks first, keeps what was as history, and can be taken back', async ({
  driver,
}) => {
  const options = await openOptions(driver, quitDaysAgo(100));
  const before = await storedJournal(driver);
  const restart = options.find('button', whole('Quit again from today'));
  await restart.click();
  await says(options, 'Your count until now (100 days) is kept');
  await options.find('button', whole('Cancel')).click();
  await expect.poll(() => restart.hasFocus()).toBe(true);
  expect(await storedJournal(driver)).toEqual(before);

  await restart.click();
  await says(options, 'Today becomes day 0.');
  await restart.click();
  await says(options, 'You quit again today: day 0.');
  await says(options, '100 days kept · 0 slips · longest streak: 100 days');
  await expect.poll(() => kindOf(options, 0)).toBe('quit date, today');
  await expect.poll(() => kindOf(options, 50)).toBe('kept, earlier attempt');
  const popup = await driver.openPage('popup.html');
  await popup.find('heading', 'Day 0: today').shown();

  await options.activate();
  await options.find('button', whole('Take the new beginning back')).click();
  await popup.find('heading', '100 days').shown();
  await expect.poll(() => kindOf(options, 50)).toBe('kept');
  await options.find('heading', whole('Earlier attempts')).gone();
});

test('the new beginning is taken back once, however often it is pressed while the storage is slow', async ({
  driver,
}) => {
  const first = withQuitDate(EMPTY_JOURNAL, daysAgo(300), daysAgo(300), 'here');
  const journal = withRestart(withRestart(first, daysAgo(100), 'here'), daysAgo(0), 'here');
  const options = await openOptions(driver, { journal: JSON.parse(JSON.stringify(journal)) });
  await options.evaluate(holdWrites);
  const takeBack = options.find('button', whole('Take the new beginning back'));
  await takeBack.click();
  await takeBack.click();
  await options.evaluate(() => dispatchEvent(new Event('disk-ready')));

  // Changes are stored in the order in which they were asked for: what comes last comes after both.
  const restart = options.find('button', whole('Quit again from today'));
  await restart.click();
  await says(options, 'Your count until now (100 days) is kept');
  await restart.click();
  await says(options, 'You quit again today: day 0.');
  expect(dateBeforeRestart(await storedJournal(driver))?.toString()).toBe(daysAgo(100).toString());
});

test('what another tab or the browser does not let through is told, and what was typed stays', async ({
  driver,
}) => {
  const options = await openOptions(driver, quitDaysAgo(40));
  const card = await chooseDay(options, 3);
  await card.find('button', whole('I used ChatGPT that day')).click();
  await options.find('textbox', 'What happened, if you like').fill('Kept here');
  await driver.writeStorage(quitDaysAgo(2));
  await expect.poll(() => kindOf(options, 3)).toBe('before');
  await card.find('button', whole('Note it down')).click();
  await says(options, 'A slip comes after the quit date');
  expect(await options.evaluate(() => document.body.textContent.includes('Saved.'))).toBe(false);

  await driver.writeStorage(quitDaysAgo(40));
  await expect.poll(() => kindOf(options, 3)).toBe('kept');
  await options.evaluate(refuseToWrite);
  await card.find('button', whole('Note it down')).click();
  await says(options, NOT_SAVED);
  await chooseDay(options, 4);
  await chooseDay(options, 3);
  const typed = await options
    .find('textbox', 'What happened, if you like')
    .ask((field) => (field instanceof HTMLTextAreaElement ? field.value : ''));
  expect(typed).toBe('Kept here');
  expect(await kindOf(options, 3)).toBe('kept');
  expect((await storedJournal(driver)).slips).toEqual({});
});

test('from right to left the weeks run the other way, and so do the arrow keys', async ({
  driverWith,
}) => {
  const driver = await driverWith({ locale: PSEUDO_RIGHT_TO_LEFT, reducedMotion: true });
  await driver.writeStorage(quitDaysAgo(40));
  const popup = await driver.openPage('popup.html');
  await popup.find('summary').click();
  await goToPicture(popup);
  await popup.press('ArrowRight');
  await expect
    .poll(() => popup.evaluate(() => document.activeElement?.getAttribute('data-date')))
    .toBe(daysAgo(7).toString());
  await popup.setViewport({ width: 320, height: 600 });
  expect(await overhang(popup)).toBe(0);
  if (driver.browserName === 'chromium') expect(await accessibilityProblems(popup)).toEqual([]);
});
