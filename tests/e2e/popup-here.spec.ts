import { DEFAULT_SETTINGS } from '../../core/settings';
import type { Driver, Json, Tab } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { CHATGPT, quitDaysAgo, replicaAddress } from './given.ts';
import { says } from './says.ts';

declare const chrome: {
  tabs: {
    query(details: object): Promise<{ id: number }[]>;
    sendMessage(tab: number, message: string): Promise<unknown>;
  };
};

const CONVERSATION = replicaAddress('logged-out', '/c/6f1d-rye-bread');
const PATTERN = '*/c/6f1d-rye-bread';
const HERE = 'Here and now';

/** A ChatGPT tab, and the popup opened in front of it, which has asked it and can be clicked. */
async function openInFrontOf(driver: Driver, chat: Tab): Promise<Tab> {
  const popup = await driver.openPopupBehind(chat);
  await says(popup, HERE);
  await popup.activate();
  return popup;
}

async function openConversation(driver: Driver): Promise<Tab> {
  const chat = await driver.open(CONVERSATION);
  await chat.banner.shown();
  return chat;
}

async function storedExceptions(driver: Driver): Promise<unknown> {
  const { settings } = await driver.readStorage();
  return JSON.parse(JSON.stringify(settings ?? {})).exceptions;
}

/** What is in storage so that there is a nudge only on days that are neither today nor yesterday. */
function remindedOnOtherDays(): Record<string, Json> {
  const today = Temporal.Now.plainDateISO().dayOfWeek;
  const days = [1, 2, 3, 4, 5, 6, 7].filter((day) => day !== today && day % 7 !== today - 1);
  return { scheduled: true, windows: [{ days, from: '09:00', to: '17:00' }] };
}

test('"not in this conversation" and "not in this tab" take the banner away, and their undo brings it back; one that was closed is said to be back with the next page load', async ({
  driver,
}) => {
  const chat = await openConversation(driver);
  const popup = await openInFrontOf(driver, chat);
  await says(popup, 'The banner is here: you chose “Gentle”.');

  await popup.find('button', 'Not in this conversation').click();
  await says(popup, 'No nudge in this conversation, as you wished.');
  expect(await storedExceptions(driver)).toEqual([...DEFAULT_SETTINGS.exceptions, PATTERN]);
  await chat.activate();
  await chat.banner.gone();

  await popup.activate();
  await popup.find('button', 'In this conversation again').click();
  await says(popup, 'The banner is here');
  expect(await storedExceptions(driver)).toEqual(DEFAULT_SETTINGS.exceptions);
  await chat.activate();
  await chat.banner.shown();

  await popup.activate();
  await popup.find('button', 'Not in this tab').click();
  await says(popup, 'No nudge in this tab, as you wished.');
  await chat.activate();
  await chat.banner.gone();
  // Another tab is another matter.
  const other = await driver.open(CHATGPT);
  await other.banner.shown();

  await popup.activate();
  await popup.find('button', 'In this tab again').click();
  await says(popup, 'The banner is here');
  await chat.activate();
  await chat.banner.find('button', 'Close until the next visit').click();
  await chat.banner.gone();
  await says(popup, 'No nudge here: you closed the banner. It is back when the page is loaded');
});

test('whatever decides, one sentence says why, with its end, its pattern or its time; with as many exceptions as are stored, none is lost for another', async ({
  driver,
}) => {
  const chat = await openConversation(driver);
  const popup = await openInFrontOf(driver, chat);
  const inAnHour = Date.now() + 3_600_000;
  const tenMinutesAgo = { visit: 'another', at: Date.now() - 10 * 60_000 };
  const settings = { carryOver: 'always' };
  const cases: [Record<string, Json>, RegExp][] = [
    [{ settings: { on: false } }, /No nudge here: Adieu is off\./],
    [{ snooze: { since: 0, until: inAnHour } }, /No nudge here: snoozed until .*\d:\d\d/],
    [{ settings: remindedOnOtherDays() }, /No nudge here: this is outside the times you chose/],
    [{ settings: { exceptions: ['/c/*'] } }, /\/c\/\*\S* is among your exceptions/],
    [
      { settings: { frequency: 'hour' }, 'last-nudge': tenMinutesAgo },
      /the last one was 10 minutes ago, and you want one an hour at most/,
    ],
    [{ settings: { banner: false } }, /the banner is turned off in the settings/],
    [{ settings: { level: 'firm' } }, /you chose “Firm”\. Next time, a pause comes first/],
    [{ settings: { level: 'strict' } }, /because no favourite of yours can be opened/],
    [
      { settings: { level: 'strict', favourites: ['lumo'] } },
      /you chose “Strict”\. Next time, it is straight on to Lumo/,
    ],
    [
      { settings: { level: 'firm' }, pass: { until: inAnHour, once: false } },
      /Only the banner is here: you are let through until .*\d:\d\d/,
    ],
    [
      { settings: { level: 'firm' }, pass: { until: inAnHour, once: true } },
      /Only the banner is here, and your next visit is let through/,
    ],
  ];
  const nothing = { snooze: { since: 0, until: null }, pass: { until: null, once: false } };
  for (const [stored, sentence] of cases) {
    await driver.writeStorage({ settings, ...nothing, ...stored });
    await popup.waitFor(
      (wanted) => new RegExp(wanted).test(document.querySelector('.here')?.textContent ?? ''),
      sentence.source,
    );
  }
  expect(await popup.find('region', HERE).isThere()).toBe(true);

  const exceptions = Array.from({ length: 100 }, (_, number) => `/c/${number}`);
  await driver.writeStorage({ settings: { exceptions } });
  await says(popup, 'There are 100 exceptions');
  await popup.find('button', 'Not in this tab').shown();
  expect(await popup.find('button', 'Not in this conversation').isThere()).toBe(false);
});

test('in front of any other tab nothing is said', async ({ driver }) => {
  const elsewhere = await driver.open('https://example.org/');
  const popup = await driver.openPopupBehind(elsewhere);
  await popup.find('button', 'Settings').shown();
  // Asked once more: by the time this has failed, so has what the popup asked.
  const answered = await popup.evaluate(async () => {
    const [front] = await chrome.tabs.query({ active: true, currentWindow: true });
    return chrome.tabs.sendMessage(front?.id ?? -1, 'describe-visit').then(
      () => true,
      () => false,
    );
  });
  expect(answered).toBe(false);
  expect(await popup.find('region', HERE).isThere()).toBe(false);
});

test('a snooze is chosen, shown with its end, and cancelled; until a date it ends with that day’s beginning', async ({
  driver,
}) => {
  const popup = await driver.openPage('popup.html');
  const cancel = popup.find('button', 'Cancel snooze');
  await popup.find('summary', 'Snooze').click();
  const before = Date.now();
  await popup.find('button', '1 hour').click();
  await cancel.shown();
  await expect.poll(() => popup.find('group', 'Snooze').hasFocus()).toBe(true);
  const { since, until } = await storedSnooze(driver);
  expect(since).toBeGreaterThanOrEqual(before);
  expect(until - since).toBe(3_600_000);
  await cancel.click();
  await popup.find('summary', 'Snooze').shown();
  expect((await storedSnooze(driver)).until).toBeNull();

  await popup.find('summary', 'Snooze').click();
  await popup.find('button', 'Until a date').click();
  const field = popup.find('date', 'Snooze until');
  const take = popup.find('group', 'Snooze').find('button', 'Snooze');
  const alert = popup.find('alert');
  const today = Temporal.Now.plainDateISO();
  await test.step('what is wrong with a date is said beside it', async () => {
    await take.click();
    await expect.poll(() => alert.text()).toBe('Please choose a day.');
    await field.fill(today.toString());
    await take.click();
    await expect.poll(() => alert.text()).toBe('Please choose a day after today.');
    await field.fill(today.add({ days: 367 }).toString());
    await take.click();
    await expect.poll(() => alert.text()).toContain('more than a year ahead');
  });
  const day = today.add({ days: 30 });
  await field.fill(day.toString());
  await take.click();
  await cancel.shown();
  const midnight = day.toZonedDateTime(Temporal.Now.timeZoneId()).epochMilliseconds;
  expect((await storedSnooze(driver)).until).toBe(midnight);
});

async function storedSnooze(driver: Driver): Promise<{ since: number; until: number }> {
  return JSON.parse(JSON.stringify((await driver.readStorage()).snooze));
}

test('"let me through once" is there where ChatGPT does not open at once, and can be given back', async ({
  driver,
}) => {
  await driver.writeStorage({ settings: { level: 'gentle' } });
  const popup = await driver.openPage('popup.html');
  await popup.find('summary', 'Snooze').shown();
  expect(await popup.find('group', 'A way through').isThere()).toBe(false);

  await driver.writeStorage({ settings: { level: 'firm' } });
  await popup.find('button', 'Let me through once').click();
  await popup.waitFor(() => /let through, until .*\d:\d\d/.test(document.body.textContent));
  expect((await driver.readStorage()).pass).toMatchObject({ once: true });
  await popup.find('button', 'Give it back').click();
  await popup.find('button', 'Let me through once').shown();
  expect((await driver.readStorage()).pass).toEqual({ until: null, once: false });
});

test.describe('after the level was lowered', () => {
  const lowered = (askOn: string | null) => ({
    settings: { level: 'gentle', lowered: { from: 'firm', askOn } },
  });

  test('the popup offers once to ask again in a week, then asks, and goes back', async ({
    driver,
  }) => {
    await driver.writeStorage(lowered(null));
    const popup = await driver.openPage('popup.html');
    const inAWeek = Temporal.Now.plainDateISO().add({ days: 7 });
    await popup.find('group', /Shall Adieu ask again/).shown();
    await popup.find('button', 'Yes, in a week').click();
    await says(popup, 'Adieu will ask on');
    const { settings } = await driver.readStorage();
    expect(settings).toMatchObject({ lowered: { from: 'firm', askOn: inAWeek.toString() } });
    await popup.reload();
    await popup.find('button', 'Settings').shown();
    expect(await popup.find('button', 'Yes, in a week').isThere()).toBe(false);

    await driver.writeStorage(lowered(Temporal.Now.plainDateISO().toString()));
    await popup.find('button', 'Go back').click();
    await says(popup, 'Done. It is “Firm” again.');
    expect((await driver.readStorage()).settings).toMatchObject({ level: 'firm', lowered: null });
  });

  test('"no" is the end of it', async ({ driver }) => {
    await driver.writeStorage(lowered(null));
    const popup = await driver.openPage('popup.html');
    await popup.find('button', 'No, thank you').click();
    await says(popup, 'All right. It stays as it is.');
    expect((await driver.readStorage()).settings).toMatchObject({ level: 'gentle', lowered: null });
  });
});

test.describe('"slip, or needed it?"', () => {
  const wroteOn = (day: Temporal.PlainDate, quitDays = 10): Record<string, Json> => ({
    ...quitDaysAgo(quitDays),
    settings: { noticeWriting: true },
    writing: { on: day.toString(), answeredOn: null },
  });
  const slipOn = async (driver: Driver, day: Temporal.PlainDate): Promise<unknown> => {
    const { journal } = await driver.readStorage();
    return JSON.parse(JSON.stringify(journal)).slips[day.toString()]?.value;
  };

  test('a slip is noted kindly and can be undone; then needing it is an answer as good', async ({
    driver,
  }) => {
    const today = Temporal.Now.plainDateISO();
    await driver.writeStorage(wroteOn(today));
    const popup = await driver.openPage('popup.html');
    const question = popup.find('group', 'You wrote to ChatGPT today. Slip, or needed it?');
    await question.find('button', 'A slip').click();
    await says(popup, 'Noted. The days you kept are still yours.');
    expect(await slipOn(driver, today)).toEqual({ note: '' });
    await popup.find('heading', '10 days').shown();

    await popup.find('button', 'Undo').click();
    await question.find('button', 'Needed it').click();
    await says(popup, 'You know best what you need.');
    expect(await slipOn(driver, today)).toBeNull();
    expect((await driver.readStorage()).writing).toEqual({
      on: today.toString(),
      answeredOn: today.toString(),
    });
    // Not asked again for the same day.
    await popup.reload();
    await popup.find('button', 'Settings').shown();
    expect(await popup.find('button', 'Needed it').isThere()).toBe(false);
  });

  test('is not asked on the quit date, before it, or without the person’s leave; another day is named', async ({
    driver,
  }) => {
    const today = Temporal.Now.plainDateISO();
    const popup = await driver.openPage('popup.html');
    for (const [stored, words] of [
      [wroteOn(today, 0), 'Day 0: today'],
      [wroteOn(today, -3), '3 days to go'],
      [{ ...wroteOn(today), settings: { noticeWriting: false } }, '10 days'],
    ] as const) {
      await driver.writeStorage(stored);
      await popup.find('heading', words).shown();
      await popup.find('button', 'Settings').shown();
      await popup.find('button', 'A slip').gone();
    }

    const yesterday = today.subtract({ days: 1 });
    await driver.writeStorage(wroteOn(yesterday));
    const name = yesterday.toLocaleString('en', { dateStyle: 'long' });
    await says(popup, `You wrote to ChatGPT on ${name}.`);
    await popup.find('button', 'A slip').click();
    await popup.find('button', 'Undo').shown();
    expect(await slipOn(driver, yesterday)).toEqual({ note: '' });
  });
});
