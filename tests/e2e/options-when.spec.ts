import type { Driver, Tab } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { CHATGPT } from './given.ts';
import { isChecked, listHasFocus, openOptions, storedSettings, whole } from './options-page.ts';
import { says } from './says.ts';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const OFFICE_HOURS = { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' };

async function storedWindows(driver: Driver) {
  return (await storedSettings(driver)).windows;
}

/** The windows in words, as they stand on the page; a browser may write a narrow space in a time. */
async function listed(options: Tab): Promise<string[]> {
  const words = await options.evaluate(() =>
    [...document.querySelectorAll('.entry-name.window-words')].map((one) => one.textContent),
  );
  return words.map((one) => one.replace(/\s/g, ' '));
}

async function fillWindow(options: Tab, from: string, to: string): Promise<void> {
  await options.find('time', whole('From')).fill(from);
  await options.find('time', whole('To')).fill(to);
}

/** In the form of a time that is open: turns these days, 1 (Monday) to 7, on where they are off, and off where they are on. */
async function turnDays(options: Tab, ...days: readonly number[]): Promise<void> {
  const names = days.map((day) =>
    Temporal.PlainDate.from('2026-01-04')
      .add({ days: day })
      .toLocaleString('en', { weekday: 'long' }),
  );
  await options.find('checkbox', 'Monday').shown();
  await options.evaluate((wanted) => {
    const labels = [...document.querySelectorAll<HTMLElement>('.window-form .days label')];
    for (const label of labels) if (wanted.includes(label.textContent)) label.click();
  }, names);
}

/** A day of the week that is neither today nor a neighbour of it. */
function farDay(): number {
  return Temporal.Now.plainDateISO().add({ days: 3 }).dayOfWeek;
}

test('without a time there is no nudge, and the page says so; a time that is now brings it back to an open tab, one that closes takes it away; a snooze until a date counts at once', async ({
  driver,
}) => {
  const chatgpt = await driver.open(CHATGPT);
  await chatgpt.banner.shown();
  const options = await openOptions(driver);

  await test.step('no time', async () => {
    await options.find('radio', whole('Only at times I choose')).click();
    await says(options, 'You have not chosen a time yet, so there is no nudge at all.');
    await chatgpt.banner.gone();
  });

  await test.step('a time that is now', async () => {
    for (const day of ['Saturday', 'Sunday']) await options.find('checkbox', day).click();
    await fillWindow(options, '00:00', '00:00');
    await options.waitFor(() =>
      /Every day, 12:00\sAM until 12:00\sAM the next day/i.test(document.body.textContent),
    );
    await options.find('button', whole('Take this time')).click();
    await says(options, 'Your times cover the whole week');
    await expect
      .poll(() => storedWindows(driver))
      .toEqual([{ days: EVERY_DAY, from: '00:00', to: '00:00' }]);
    await listHasFocus(options, 'when');
    await chatgpt.activate();
    await chatgpt.banner.shown();
  });

  await test.step('a time that closes', async () => {
    await options.activate();
    await options.find('button', /^Edit every day/).click();
    const kept = farDay();
    await turnDays(options, ...EVERY_DAY.filter((day) => day !== kept));
    await options.find('button', whole('Save')).click();
    await says(options, 'Now is none of your times: no nudge. The next one begins');
    expect(await storedWindows(driver)).toEqual([{ days: [kept], from: '00:00', to: '00:00' }]);
    await chatgpt.banner.gone();
    await options.find('radio', whole('At any time')).click();
    await chatgpt.activate();
    await chatgpt.banner.shown();
  });

  await test.step('a snooze until a date', async () => {
    await options.activate();
    await options.find('button', whole('Until a date')).click();
    const date = Temporal.Now.plainDateISO().add({ days: 10 });
    await options.find('date', 'Snooze until').fill(date.toString());
    await options.find('button', whole('Snooze')).click();
    await says(options, 'Snoozed until');
    await chatgpt.banner.gone();
    await options.find('button', whole('Cancel snooze')).click();
    await options.find('button', whole('Until a date')).shown();
    await chatgpt.activate();
    await chatgpt.banner.shown();
  });
});

test('times are said in words, changed, removed and put back, and how often is chosen, in every tab; a time without a day, without an hour, or there already is not stored, and the page says why', async ({
  driver,
}) => {
  const settings = { scheduled: true, windows: [OFFICE_HOURS] };
  const second = await openOptions(driver, { settings });
  const options = await openOptions(driver);
  await expect.poll(() => listed(options)).toEqual(['Monday to Friday, 9:00 AM to 5:00 PM']);
  await options.find('button', whole('Add a time')).click();

  await test.step('what is no time', async () => {
    const take = options.find('button', whole('Take this time'));
    const alert = options.find('alert');
    await take.click();
    await expect.poll(() => alert.text()).toBe('You have that time already.');
    await fillWindow(options, '', '17:00');
    await expect.poll(() => alert.text()).toBe('Please give a time of day in both fields.');
    expect(await options.find('time', whole('From')).attribute('aria-invalid')).toBe('true');
    await fillWindow(options, '08:00', '09:00');
    await alert.gone();
    await turnDays(options, 1, 2, 3, 4, 5);
    await expect.poll(() => alert.text()).toBe('Please choose at least one day.');
    await take.click();
    await expect.poll(() => options.find('checkbox').hasFocus()).toBe(true);
  });

  await test.step('one more, past midnight', async () => {
    await options.find('checkbox', 'Saturday').click();
    await fillWindow(options, '22:00', '02:00');
    await options.find('button', whole('Take this time')).click();
    const both = [
      'Monday to Friday, 9:00 AM to 5:00 PM',
      'Saturday, 10:00 PM until 2:00 AM the next day',
    ];
    await expect.poll(() => listed(second)).toEqual(both);
    const more = options.find('button', whole('Add a time'));
    await expect.poll(() => more.hasFocus()).toBe(true);
  });

  await test.step('changed', async () => {
    await options.find('button', /^Edit Saturday/).click();
    await options.find('checkbox', 'Sunday').click();
    await options.find('button', whole('Save')).click();
    await expect
      .poll(() => listed(options))
      .toContain('Saturday and Sunday, 10:00 PM until 2:00 AM the next day');
    await listHasFocus(options, 'when');
  });

  await test.step('removed, and put back', async () => {
    await options.find('button', /^Remove Monday to Friday/).click();
    const undo = options.find('button', whole('Undo'));
    await expect.poll(() => undo.hasFocus()).toBe(true);
    expect(await storedWindows(driver)).toEqual([{ days: [6, 7], from: '22:00', to: '02:00' }]);
    await options.press('Enter');
    await undo.gone();
    await expect.poll(() => listed(second)).toHaveLength(2);
    expect(await storedWindows(driver)).toContainEqual(OFFICE_HOURS);
    await options.find('button', /^Edit Monday to Friday/).click();
    await options.find('button', whole('Cancel')).click();
    const edit = options.find('button', /^Edit Monday to Friday/);
    await expect.poll(() => edit.hasFocus()).toBe(true);
  });

  await test.step('how often', async () => {
    await options.find('radio', whole('Once a day')).click();
    await expect.poll(async () => (await storedSettings(driver)).frequency).toBe('day');
    await expect.poll(() => isChecked(second.find('radio', whole('Once a day')))).toBe(true);
  });
});

test('no more times are offered than are stored; the week begins as the browser has it', async ({
  driver,
}) => {
  const minutes = Array.from({ length: 50 }, (_, place) => `00:${String(place).padStart(2, '0')}`);
  const windows = minutes.map((from) => ({ ...OFFICE_HOURS, from }));
  const options = await openOptions(driver, { settings: { scheduled: true, windows } });
  await says(options, 'There are 50 times, and no more can be stored.');
  expect(await options.find('button', whole('Add a time')).isThere()).toBe(false);

  await options.find('button', /^Edit Monday/).click();
  const first = await options.evaluate(() => {
    const locale = new Intl.Locale(navigator.language);
    const day = 'getWeekInfo' in locale ? locale.getWeekInfo().firstDay : 1;
    return new Date(2026, 0, 4 + day).toLocaleDateString('en', { weekday: 'long' });
  });
  await expect
    .poll(() => options.find('checkbox').ask((box) => box.closest('label')?.textContent))
    .toBe(first);
});
