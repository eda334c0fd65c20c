import { accessibilityProblems, schemesToRead } from './axe.ts';
import type { ColorScheme, Driver, Json, Tab } from './driver.ts';
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
  test('"I am still thinking" is answered kindly, stores nothing, and leads back; "Today" starts the count at day 0', async ({
    driver,
  }) => {
    const popup = await openPopup(driver);
    await popup.find('heading', 'No quit date yet').shown();
    await popup.find('button', 'I am still thinking').click();
    await says(popup, 'Take all the time you need.');
    expect(await storedQuitDate(driver)).toBeUndefined();
    await popup.find('button', 'I have decided').click();
    await popup.find('button', 'Today').click();
    await popup.find('heading', 'Day 0: today').shown();
    expect(await storedQuitDate(driver)).toBe(daysFromToday(0));
  });

  test('by keyboard alone, and the reader goes on at the result', async ({ driver }) => {
    const popup = await openPopup(driver);
    await popup.press('Tab');
    await expect.poll(() => popup.find('button', 'Today').hasFocus()).toBe(true);
    await popup.press('Enter');
    await popup.find('heading', 'Day 0: today').shown();
    await expect.poll(() => popup.find('group', 'Quit date').hasFocus()).toBe(true);
  });

  test('"Another day" says beside its field what is no day, keeps what was typed, and counts down up to 90 days', async ({
    driver,
  }) => {
    const popup = await openPopup(driver);
    await popup.find('button', 'Another day').click();
    const field = popup.find('date', 'The day you quit');
    const keep = popup.find('button', 'Keep this day');
    const alert = popup.find('alert');
    await keep.click();
    await expect.poll(() => alert.text()).toBe('Please choose a day.');

    await test.step('a day half typed is no empty field, and Escape keeps it', async () => {
      await expect.poll(() => field.hasFocus()).toBe(true);
      await popup.type('02');
      await popup.press('Escape');
      await keep.click();
      await expect.poll(() => alert.text()).toContain('not in the calendar');
    });
    await test.step('a day too far ahead stays in the field', async () => {
      await field.fill(daysFromToday(91));
      await alert.gone();
      await keep.click();
      await expect.poll(() => alert.text()).toContain('more than 90 days ahead');
      await expect.poll(() => field.hasFocus()).toBe(true);
      expect(await field.ask((input) => input instanceof HTMLInputElement && input.value)).toBe(
        daysFromToday(91),
      );
    });
    expect(await storedQuitDate(driver)).toBeUndefined();
    await field.fill(daysFromToday(90));
    await keep.click();
    await popup.find('heading', '90 days to go').shown();
  });
});

test.describe('with a quit date', () => {
  test('opens on the count, in words; what the first frame shows is put right where it is out of date', async ({
    driver,
  }) => {
    const before = await openPopup(driver, quitDaysAgo(295));
    await before.find('heading', '295 days').shown();
    await before.close();
    const popup = await openPopup(driver, quitDaysAgo(1));
    await popup.find('heading', '1 day').shown();
    expect(await popup.find('heading', '295 days').isThere()).toBe(false);
  });

  test('the date can be moved, or taken back, and the first step is there again', async ({
    driver,
  }) => {
    const popup = await openPopup(driver, quitDaysAgo(295));
    const change = popup.find('button', 'Change');
    const field = popup.find('date', 'The day you quit');
    const keep = popup.find('button', 'Keep this day');
    await test.step('"Cancel" changes nothing', async () => {
      await change.click();
      await field.fill(daysFromToday(-10));
      await popup.find('button', 'Cancel').click();
      await change.shown();
      await popup.find('heading', '295 days').shown();
      expect(await storedQuitDate(driver)).toBe(daysFromToday(-295));
    });
    await test.step('the count follows', async () => {
      await change.click();
      await field.fill(daysFromToday(-10));
      await keep.click();
      await popup.find('heading', '10 days').shown();
      expect(await storedQuitDate(driver)).toBe(daysFromToday(-10));
    });
    await test.step('taken back', async () => {
      await change.click();
      await popup.find('button', 'Take the date back').click();
      await popup.find('button', 'Today').shown();
      expect(await storedQuitDate(driver)).toBeNull();
    });
    await test.step('"Another day" takes any day in the past', async () => {
      await popup.find('button', 'Another day').click();
      await field.fill('2022-12-01');
      await keep.click();
      const days = Temporal.PlainDate.from('2022-12-01').until(Temporal.Now.plainDateISO()).days;
      await popup.find('heading', `${days} days`).shown();
      expect(await storedQuitDate(driver)).toBe('2022-12-01');
    });
  });
});

test('the first frame is what the whole popup shows in the same place, and nothing moves', async ({
  driver,
}) => {
  const states: [string, Record<string, Json>][] = [
    ['No quit date yet', {}],
    ['12 days to go', quitDaysAgo(-12)],
    ['Day 0: today', quitDaysAgo(0)],
    ['30 days', quitDaysAgo(30)],
    ['2345 days', quitDaysAgo(2345)],
  ];
  // What is open follows, and keeps the copy that the next one glances at.
  const earlier = await openPopup(driver);
  for (const [words, stored] of states) {
    await driver.writeStorage(stored);
    await earlier.find('heading', words).shown();
    const popup = await openPopup(driver);
    await popup.find('heading', words).shown();
    if (driver.browserName === 'chromium') expect(await layoutShifts(popup), words).toBe(0);
    expect(await popup.evaluate(drawsTheSameAgain), words).toBe(true);
    await popup.close();
  }
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

test('the switch is off in storage, and says so; on again is on', async ({ driver }) => {
  const popup = await openPopup(driver);
  const nudge = popup.find('switch', 'Adieu is on');
  await nudge.click();
  await says(popup, 'does nothing on ChatGPT');
  expect((await driver.readStorage()).settings).toMatchObject({ on: false });
  await nudge.click();
  await says(popup, 'A banner when you open ChatGPT.');
  expect((await driver.readStorage()).settings).toMatchObject({ on: true });
});

test('a running snooze is shown with its end, and can be cancelled; one that is over is not shown', async ({
  driver,
}) => {
  const snoozeFor = (milliseconds: number) => ({ snooze: { until: Date.now() + milliseconds } });
  const popup = await openPopup(driver, snoozeFor(-1000));
  const cancel = popup.find('button', 'Cancel snooze');
  expect(await cancel.isThere()).toBe(false);

  await driver.writeStorage(snoozeFor(3_600_000));
  await popup.waitFor(() => /Snoozed until .*\d/.test(document.body.textContent));
  // It ends under the open popup, and goes by itself.
  await driver.writeStorage(snoozeFor(1000));
  await cancel.gone();

  await driver.writeStorage(snoozeFor(3_600_000));
  await cancel.click();
  await cancel.gone();
  expect((await driver.readStorage()).snooze).toEqual({ since: 0, until: null });
});

test('alternatives, one reason and the settings are one click away', async ({
  driver,
  replica,
}) => {
  const popup = await openPopup(driver);
  await test.step('without favourites four alternatives are offered', async () => {
    expect(await popup.find('region', 'Go elsewhere').find('link').count()).toBe(4);
  });
  await test.step('the reason has its reply in the same size, its date and its sources', async () => {
    const reason = popup.find('article');
    expect(await reason.text()).toMatch(/\d{4}[\s\S]*The other side:[\s\S]*Sources/);
    await reason.find('link').shown();
    const sizes = await reason.ask((article) =>
      [...article.querySelectorAll('p')].map((part) => getComputedStyle(part).fontSize),
    );
    expect(new Set(sizes).size).toBe(1);
  });
  await driver.writeStorage({
    settings: { favourites: ['lumo'], ownReason: 'My own <b>words</b>.' },
  });
  await test.step('one’s own reason comes first, and is shown as it was written', async () => {
    await says(popup, 'My own <b>words</b>.');
    const why = await popup.find('region', 'Why leave').text();
    expect(why).toContain('My own <b>words</b>.');
    expect(why.indexOf('My own')).toBeLessThan(why.indexOf('The other side:'));
  });
  await test.step('a favourite opens in a tab of its own', async () => {
    await popup.find('link', 'Lumo').click();
    await expect.poll(() => replica.requests.map(({ host }) => host)).toContain('lumo.proton.me');
    expect(await popup.address()).toContain('popup.html');
  });
  await test.step('"Settings" opens the settings and closes the popup', async () => {
    await popup.activate();
    await popup.find('button', 'Settings').click();
    const options = await driver.waitForTab('options.html');
    await options.find('main').shown();
    const addresses = async () =>
      (await Promise.all((await driver.tabs()).map((tab) => tab.address()))).join();
    await expect.poll(addresses).not.toContain('popup.html');
  });
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
  await popup.evaluate(() => document.querySelector('.save-note span')?.classList.add('first'));

  await popup.find('button', 'Change').click();
  await popup.find('date').fill(daysFromToday(-10));
  await popup.find('button', 'Keep this day').click();
  // Told once more, of the second attempt.
  await popup.waitFor(() => document.querySelector('.save-note span:not(.first)') !== null);
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

test('axe finds nothing wrong, light and dark, and nothing is wider than 320 pixels (en)', async ({
  driver,
}) => {
  await isFineInEveryState(driver, 'en');
});

test('axe finds nothing wrong, light and dark, and nothing is wider than 320 pixels (fr)', async ({
  driverWith,
}) => {
  await isFineInEveryState(await driverWith({ locale: 'fr', reducedMotion: true }), 'fr');
});

async function isFineInEveryState(driver: Driver, locale: string): Promise<void> {
  const settings = { ownReason: 'My own words.' };
  const shown = { schemes: schemesToRead(driver, locale), settings };
  const snooze = { until: Date.now() + 3_600_000 };
  await driver.writeStorage({ ...quitDaysAgo(295), settings, snooze });
  const popup = await driver.openPage('popup.html');
  await popup.setViewport({ width: 320, height: 600 });
  await popup.find('article').shown();
  await isFine(driver, popup, shown);
  // "I used ChatGPT today", and another quit date.
  await popup.find('group').nth(1).find('button').click();
  await popup.find('textbox').shown();
  await popup.find('group').find('button').click();
  await popup.find('date').shown();
  await isFine(driver, popup, shown);
  await driver.removeFromStorage('journal');
  await popup.find('date').gone();
  await isFine(driver, popup, shown);

  await popup.close();
  await inFrontOfChatGpt(driver, shown.schemes);
}

async function isFine(
  driver: Driver,
  popup: Tab,
  { schemes, settings }: { schemes: readonly ColorScheme[]; settings: Record<string, Json> },
): Promise<void> {
  for (const theme of schemes) {
    await driver.writeStorage({ settings: { ...settings, theme } });
    await popup.waitFor((wanted) => document.documentElement.dataset.theme === wanted, theme);
    expect(await accessibilityProblems(popup), theme).toEqual([]);
  }
  expect(await overhang(popup)).toBe(0);
}

/** The popup with all it can have at once: a question, the tab in front, a draft to look at, a day to choose, a pass. */
async function inFrontOfChatGpt(driver: Driver, schemes: readonly ColorScheme[]): Promise<void> {
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
  await isFine(driver, popup, { schemes, settings });
}
