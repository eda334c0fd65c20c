import { accessibilityProblems, schemesToRead } from './axe.ts';
import type { Driver, Json, Tab } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { quitDaysAgo, replicaAddress } from './given.ts';
import { overhang } from './overhang.ts';
import { openPopup, refuseToWrite } from './popup-page.ts';
import { says } from './says.ts';

interface ExtensionApi {
  permissions: { remove: (access: { origins: string[] }) => Promise<boolean> };
}
declare const browser: ExtensionApi | undefined;
declare const chrome: ExtensionApi | undefined;

const NOT_SAVED = /could not be saved/;

/** The quit date in storage, null when it was taken back, undefined when none was ever said. */
async function storedQuitDate(driver: Driver): Promise<unknown> {
  const { journal } = await driver.readStorage();
  const written = JSON.parse(JSON.stringify(journal ?? {}));
  const entry = written.attempts?.['1'];
  return entry === undefined ? undefined : (entry.value?.quitDate ?? null);
}

function daysFromToday(days: number): string {
  return Temporal.Now.plainDateISO().add({ days }).toString();
}

test.describe('the first step, without a quit date', () => {
  test('"Today" starts the count at day 0', async ({ driver }) => {
    const popup = await openPopup(driver);
    await popup.find('heading', 'No quit date yet').shown();
    await popup.find('button', 'Today').click();
    await popup.find('heading', 'Day 0: today').shown();
    expect(await storedQuitDate(driver)).toBe(daysFromToday(0));
  });

  test('"Another day" takes any day in the past', async ({ driver }) => {
    const popup = await openPopup(driver);
    await popup.find('button', 'Another day').click();
    await popup.find('date', 'The day you quit').fill('2022-12-01');
    await popup.find('button', 'Keep this day').click();
    const days = Temporal.PlainDate.from('2022-12-01').until(Temporal.Now.plainDateISO()).days;
    await popup.find('heading', `${days} days`).shown();
    expect(await storedQuitDate(driver)).toBe('2022-12-01');
  });

  test('"I am still thinking" is answered kindly, stores nothing, and leads back', async ({
    driver,
  }) => {
    const popup = await openPopup(driver);
    await popup.find('button', 'I am still thinking').click();
    await says(popup, 'Take all the time you need.');
    expect(await storedQuitDate(driver)).toBeUndefined();
    await popup.find('button', 'I have decided').click();
    await popup.find('button', 'Today').shown();
  });

  test('by keyboard alone, and the reader goes on at the result', async ({ driver }) => {
    const popup = await openPopup(driver);
    await popup.press('Tab');
    await expect.poll(() => popup.find('button', 'Today').hasFocus()).toBe(true);
    await popup.press('Enter');
    await popup.find('heading', 'Day 0: today').shown();
    await expect.poll(() => popup.find('group', 'Quit date').hasFocus()).toBe(true);
  });
});

test.describe('a day ahead', () => {
  test('counts down, up to 90 days', async ({ driver }) => {
    const popup = await openPopup(driver);
    await popup.find('button', 'Another day').click();
    await popup.find('date').fill(daysFromToday(90));
    await popup.find('button', 'Keep this day').click();
    await popup.find('heading', '90 days to go').shown();
  });

  test('beyond 90 is refused beside the field, and what was typed stays', async ({ driver }) => {
    const popup = await openPopup(driver);
    await popup.find('button', 'Another day').click();
    const field = popup.find('date');
    await field.fill(daysFromToday(91));
    await popup.find('button', 'Keep this day').click();
    expect(await popup.find('alert').text()).toContain('more than 90 days ahead');
    await expect.poll(() => field.hasFocus()).toBe(true);
    expect(await field.ask((input) => input instanceof HTMLInputElement && input.value)).toBe(
      daysFromToday(91),
    );
    expect(await storedQuitDate(driver)).toBeUndefined();
  });
});

test.describe('what is no date', () => {
  test('an empty field asks for a day', async ({ driver }) => {
    const popup = await openPopup(driver);
    await popup.find('button', 'Another day').click();
    await popup.find('button', 'Keep this day').click();
    expect(await popup.find('alert').text()).toBe('Please choose a day.');
    expect(await storedQuitDate(driver)).toBeUndefined();
  });

  test('a day half typed is no empty field, Escape keeps it, and a real day can follow', async ({
    driver,
  }) => {
    const popup = await openPopup(driver);
    await popup.find('button', 'Another day').click();
    const field = popup.find('date');
    await expect.poll(() => field.hasFocus()).toBe(true);
    await popup.type('02');
    await popup.press('Escape');
    await popup.find('button', 'Keep this day').click();
    expect(await popup.find('alert').text()).toContain('not in the calendar');
    await field.fill(daysFromToday(-3));
    await popup.find('alert').gone();
    await popup.find('button', 'Keep this day').click();
    await popup.find('heading', '3 days').shown();
  });
});

test.describe('with a quit date', () => {
  test('opens on the count, in words', async ({ driver }) => {
    const popup = await openPopup(driver, quitDaysAgo(295));
    await popup.find('heading', '295 days').shown();
  });

  test('one day is one day', async ({ driver }) => {
    const popup = await openPopup(driver, quitDaysAgo(1));
    await popup.find('heading', '1 day').shown();
  });

  test('the date can be moved, and the count follows', async ({ driver }) => {
    const popup = await openPopup(driver, quitDaysAgo(295));
    await popup.find('button', 'Change').click();
    await popup.find('date').fill(daysFromToday(-10));
    await popup.find('button', 'Keep this day').click();
    await popup.find('heading', '10 days').shown();
    expect(await storedQuitDate(driver)).toBe(daysFromToday(-10));
  });

  test('"Cancel" changes nothing', async ({ driver }) => {
    const popup = await openPopup(driver, quitDaysAgo(295));
    await popup.find('button', 'Change').click();
    await popup.find('date').fill(daysFromToday(-10));
    await popup.find('button', 'Cancel').click();
    await popup.find('button', 'Change').shown();
    await popup.find('heading', '295 days').shown();
    expect(await storedQuitDate(driver)).toBe(daysFromToday(-295));
  });

  test('the date can be taken back, and the first step is there again', async ({ driver }) => {
    const popup = await openPopup(driver, quitDaysAgo(295));
    await popup.find('button', 'Change').click();
    await popup.find('button', 'Take the date back').click();
    await popup.find('button', 'Today').shown();
    expect(await storedQuitDate(driver)).toBeNull();
  });

  test('what the first frame shows is put right where it is out of date', async ({ driver }) => {
    await (await openPopup(driver, quitDaysAgo(295))).close();
    const popup = await openPopup(driver, quitDaysAgo(3));
    await popup.find('heading', '3 days').shown();
    expect(await popup.find('heading', '295 days').isThere()).toBe(false);
  });
});

test.describe('the first frame', () => {
  const states: [string, Record<string, Json>][] = [
    ['No quit date yet', {}],
    ['12 days to go', quitDaysAgo(-12)],
    ['Day 0: today', quitDaysAgo(0)],
    ['30 days', quitDaysAgo(30)],
    ['2345 days', quitDaysAgo(2345)],
  ];
  test('is what the whole popup shows in the same place, and nothing moves', async ({ driver }) => {
    for (const [words, stored] of states) {
      await driver.removeFromStorage('journal');
      // First from a copy that is out of date, or from the storage; then from a true copy.
      await (await openPopup(driver, stored)).close();
      const popup = await openPopup(driver);
      await popup.find('heading', words).shown();
      if (driver.browserName === 'chromium') expect(await layoutShifts(popup), words).toBe(0);
      expect(await popup.evaluate(drawsTheSameAgain), words).toBe(true);
      await popup.close();
    }
  });
});

/** Whether the script of the first frame, run once more in the popup, draws exactly what stands there of the count. */
function drawsTheSameAgain(): Promise<boolean> {
  const count = () => {
    const parts = [...document.querySelectorAll('main > .ring, main > .ring-next')];
    for (const part of parts) part.normalize();
    return parts;
  };
  const whole = count();
  const script = document.createElement('script');
  script.src = '/glance.js';
  return new Promise((resolve) => {
    script.onload = () => {
      const first = count();
      const same = whole.every((part, place) => part.isEqualNode(first[place] ?? null));
      resolve(same && first.length === whole.length && first[0] !== whole[0]);
    };
    document.body.append(script);
  });
}

/** How many layout shifts the page had until now. */
function layoutShifts(tab: Tab): Promise<number> {
  return tab.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().length)).observe({
          type: 'layout-shift',
          buffered: true,
        });
        // A page without a shift never calls that one back: a mark made now comes after all there were.
        new PerformanceObserver(() => resolve(0)).observe({ type: 'mark', buffered: true });
        performance.mark('asked');
      }),
  );
}

test.describe('the nudge switch', () => {
  test('off is off in storage, and says so; on again is on', async ({ driver }) => {
    const popup = await openPopup(driver);
    const nudge = popup.find('switch', 'Adieu is on');
    await nudge.click();
    await says(popup, 'does nothing on ChatGPT');
    expect((await driver.readStorage()).settings).toMatchObject({ on: false });
    await nudge.click();
    await says(popup, 'A banner when you open ChatGPT.');
    expect((await driver.readStorage()).settings).toMatchObject({ on: true });
  });
});

test.describe('a running snooze', () => {
  test('is shown with its end, and can be cancelled', async ({ driver }) => {
    const inAnHour = Date.now() + 3_600_000;
    const popup = await openPopup(driver, { snooze: { until: inAnHour } });
    await popup.waitFor(() => /Snoozed until .*\d/.test(document.body.textContent));
    await popup.find('button', 'Cancel snooze').click();
    await popup.find('button', 'Cancel snooze').gone();
    expect((await driver.readStorage()).snooze).toEqual({ since: 0, until: null });
  });

  test('that is over is not shown', async ({ driver }) => {
    const popup = await openPopup(driver, { snooze: { until: Date.now() - 1000 } });
    expect(await popup.find('button', 'Cancel snooze').isThere()).toBe(false);
  });

  test('that ends under the open popup goes by itself', async ({ driver }) => {
    const popup = await openPopup(driver, { snooze: { until: Date.now() + 3000 } });
    await popup.find('button', 'Cancel snooze').gone();
  });
});

test.describe('alternatives', () => {
  test('a favourite is one click away, in a tab of its own', async ({ driver, replica }) => {
    const popup = await openPopup(driver, { settings: { favourites: ['lumo'] } });
    await popup.find('link', 'Lumo').click();
    await expect.poll(() => replica.requests.map(({ host }) => host)).toContain('lumo.proton.me');
    expect(await popup.address()).toContain('popup.html');
  });

  test('without favourites four are offered', async ({ driver }) => {
    const popup = await openPopup(driver);
    expect(await popup.find('region', 'Go elsewhere').find('link').count()).toBe(4);
  });
});

test.describe('one reason', () => {
  test('is shown with its reply in the same size, its date and its sources', async ({ driver }) => {
    const popup = await openPopup(driver);
    const reason = popup.find('article');
    expect(await reason.text()).toMatch(/\d{4}[\s\S]*The other side:[\s\S]*Sources/);
    await reason.find('link').shown();
    const sizes = await reason.ask((article) =>
      [...article.querySelectorAll('p')].map((part) => getComputedStyle(part).fontSize),
    );
    expect(new Set(sizes).size).toBe(1);
  });

  test('comes after one’s own, which is shown as it was written', async ({ driver }) => {
    const popup = await openPopup(driver, { settings: { ownReason: 'My own <b>words</b>.' } });
    const why = await popup.find('region', 'Why leave').text();
    expect(why).toContain('My own <b>words</b>.');
    expect(why.indexOf('My own')).toBeLessThan(why.indexOf('The other side:'));
  });
});

test('"Settings" opens the settings and closes the popup', async ({ driver }) => {
  const popup = await openPopup(driver);
  await popup.find('button', 'Settings').click();
  const options = await driver.waitForTab('options.html');
  await options.find('main').shown();
});

test('where the person took Adieu’s access to ChatGPT back, the popup says so and offers to ask', async ({
  launch,
  browserUnderTest,
}) => {
  test.skip(
    browserUnderTest === 'chromium',
    'Chromium lets no extension give required access back',
  );
  const driver = await launch();
  const popup = await openPopup(driver);
  expect(await popup.find('button', 'Allow it on ChatGPT').isThere()).toBe(false);
  await driver.inExtension(() =>
    browser?.permissions.remove({
      origins: ['https://chatgpt.com/*', 'https://chat.openai.com/*'],
    }),
  );
  await popup.activate();
  await popup.find('button', 'Allow it on ChatGPT').shown();
  await says(popup, 'does not let Adieu onto ChatGPT');
});

test('a browser that refuses to write is told in plain words, and nothing changes', async ({
  driver,
}) => {
  const popup = await openPopup(driver, quitDaysAgo(295));
  await popup.evaluate(refuseToWrite);
  await popup.find('switch', 'Adieu is on').click();
  await says(popup, 'refused to write');
  expect(await popup.find('switch').ask((box) => box.matches(':checked'))).toBe(true);

  await popup.find('button', 'Change').click();
  await popup.find('date').fill(daysFromToday(-10));
  await popup.find('button', 'Keep this day').click();
  expect(await popup.find('status').text()).toMatch(NOT_SAVED);
  // The form stays open with what was typed.
  await popup.find('button', 'Keep this day').shown();
  await popup.find('heading', '295 days').shown();
  expect(await storedQuitDate(driver)).toBe(daysFromToday(-295));
  expect((await driver.readStorage()).settings).toBeUndefined();
});

test('two popups follow each other', async ({ driver }) => {
  const one = await openPopup(driver);
  const other = await openPopup(driver);
  await other.find('button', 'Today').click();
  await other.find('heading', 'Day 0: today').shown();
  await one.activate();
  await one.find('heading', 'Day 0: today').shown();
  await one.find('switch').click();
  await other.activate();
  await says(other, 'does nothing on ChatGPT');
});

test('a damaged journal is repaired, the damage is told, and a copy is kept', async ({
  driver,
}) => {
  const damaged: Record<string, Json> = {
    device: 'this-device',
    counter: 2,
    attempts: {
      '1': { value: { quitDate: daysFromToday(-7) }, counter: 1, device: 'this-device' },
      '2': { value: { quitDate: '2026-02-30' }, counter: 2, device: 'this-device' },
    },
    slips: 'none',
    days: {},
  };
  const popup = await openPopup(driver, { journal: damaged });
  await popup.find('heading', '7 days').shown();
  await popup.find('heading', 'Some stored data was damaged').shown();
  const { quarantine } = await driver.readStorage();
  expect(quarantine).toMatchObject({ kept: [{ item: 'journal', raw: damaged }] });

  await popup.find('button', 'Let it go').click();
  await popup.find('heading', 'Some stored data was damaged').gone();
  expect((await driver.readStorage()).quarantine).toEqual({ kept: [] });
});

test('storage holding garbage everywhere still opens a popup that works', async ({ driver }) => {
  const popup = await openPopup(driver, { journal: 'x', settings: [1], snooze: { until: 'soon' } });
  await popup.find('heading', 'Some stored data was damaged').shown();
  await popup.find('button', 'Today').click();
  await popup.find('heading', 'Day 0: today').shown();
});

for (const locale of ['en', 'fr']) {
  test(`axe finds nothing wrong, light and dark, and nothing is wider than 320 pixels (${locale})`, async ({
    launch,
  }) => {
    const driver = await launch({ locale });
    const settings = { ownReason: 'My own words.' };
    const snooze = { until: Date.now() + 3_600_000 };
    await driver.writeStorage({ ...quitDaysAgo(295), settings, snooze });
    const popup = await driver.openPage('popup.html');
    await popup.setViewport({ width: 320, height: 600 });
    await popup.find('article').shown();
    await isFine(driver, popup, { locale, settings });
    // "I used ChatGPT today", and another quit date.
    await popup.find('group').nth(1).find('button').click();
    await popup.find('textbox').shown();
    await popup.find('group').find('button').click();
    await popup.find('date').shown();
    await isFine(driver, popup, { locale, settings });
    await driver.removeFromStorage('journal');
    await popup.find('date').gone();
    await isFine(driver, popup, { locale, settings });

    await popup.close();
    await inFrontOfChatGpt(driver, locale);
  });
}

async function isFine(
  driver: Driver,
  popup: Tab,
  { locale, settings }: { locale: string; settings: Record<string, Json> },
): Promise<void> {
  for (const theme of schemesToRead(driver, locale)) {
    await driver.writeStorage({ settings: { ...settings, theme } });
    await popup.waitFor((wanted) => document.documentElement.dataset.theme === wanted, theme);
    expect(await accessibilityProblems(popup), theme).toEqual([]);
  }
  expect(await overhang(popup)).toBe(0);
}

/** The popup with all it can have at once: a question, the tab in front, a draft to look at, a day to choose, a pass. */
async function inFrontOfChatGpt(driver: Driver, locale: string): Promise<void> {
  const settings = {
    level: 'firm',
    noticeWriting: true,
    carryOver: 'ask',
    favourites: ['mistral', 'confer'],
  };
  await driver.writeStorage({
    // A milestone is celebrated.
    ...quitDaysAgo(30),
    settings,
    writing: { on: daysFromToday(-1), answeredOn: null },
    snooze: { since: 0, until: null },
    pass: { until: Date.now() + 20 * 60_000, once: false },
  });
  const chat = await driver.open(replicaAddress('logged-out', '/c/6f1d-rye-bread'));
  await chat.banner.shown();
  await chat.find('textbox').fill('Rye bread & caraway: how long?');
  const popup = await driver.openPopupBehind(chat);
  await popup.waitFor(() => document.querySelector('.here') !== null);
  await popup.activate();
  await popup.setViewport({ width: 320, height: 600 });
  await popup.find('region').nth(1).find('button').nth(0).click();
  await popup.find('textbox').shown();
  // The snooze, with a day to choose.
  await popup.find('summary').nth(1).click();
  await isFine(driver, popup, { locale, settings });
}
