import { arrives } from './arrives.ts';
import { accessibilityProblems, schemesToRead } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { CHATGPT, quitDaysAgo } from './given.ts';
import { overhang } from './overhang.ts';
import {
  CONTINUE,
  counts,
  firm,
  goOn,
  isOpen,
  openAtPause,
  pauseIsLeft,
  press,
  secondsLeft,
  standsAtPause,
  tabAtPause,
} from './pause-page.ts';
import { says } from './says.ts';
import { staysWithout } from './stays-without.ts';

declare const chrome: {
  runtime: { getURL(path: string): string; sendMessage(message: object): Promise<unknown> };
};

const OWN_REASON = 'My words are mine.';
/** A pause that nobody waits for. */
const LONG = { pauseSeconds: 60 };
const minutesAhead = (minutes: number) => Date.now() + minutes * 60_000;

test('firm: one breath before the app can be used, then on to exactly the address that was asked for', async ({
  driver,
  replica,
}) => {
  const ownReason = { ownReason: OWN_REASON };
  await driver.writeStorage({ ...quitDaysAgo(295), ...firm({ ...LONG, ...ownReason }) });
  const address = 'https://chatgpt.com/c/6f1d-rye-bread?replica=held#the-end';
  // The late parts of the page are held back, so that it cannot have become usable before.
  const tab = await openAtPause(driver, address);
  await tab.find('heading', /295.*days/).shown();
  await says(tab, OWN_REASON);
  await says(tab, 'no pause for 20 minutes, in any tab');
  expect(await isOpen(tab)).toBe(false);
  await says(tab, 'seconds left');

  // A breath that is made shorter meanwhile ends sooner.
  await driver.writeStorage(firm(ownReason));
  await expect.poll(() => isOpen(tab)).toBe(true);
  await says(tab, 'You can go on now.');
  await tab.waitFor(() => !document.body.textContent.includes('left'));
  await standsAtPause(tab);
  await tab.find('button', CONTINUE).click();
  await arrives(tab, address);
  replica.release();
  await tab.banner.shown();

  const { pass } = await driver.readStorage();
  const { until } = JSON.parse(JSON.stringify(pass));
  expect(until).toBeGreaterThan(minutesAhead(19));
  expect(until).toBeLessThanOrEqual(minutesAhead(20));

  // The pass holds in every tab, and the visit that went on is one visit.
  await tab.reload();
  await tab.waitFor(() => document.readyState !== 'complete');
  replica.release();
  await tab.banner.shown();
  await (await driver.open(CHATGPT)).banner.shown();
  await expect.poll(() => counts(driver)).toEqual({ visits: 3, turnedAway: 0 });
});

test('a pass that is over, or that nobody can have, leads to the pause', async ({ driver }) => {
  for (const until of [Date.now() - 1, minutesAhead(121), 8.64e15]) {
    await driver.writeStorage({ ...firm(LONG), pass: { until, once: false } });
    const tab = await openAtPause(driver, CHATGPT);
    expect(await isOpen(tab)).toBe(false);
  }
});

test('reload begins the breath anew; Back leads to where one was, Forward to the pause', async ({
  driver,
}) => {
  await driver.writeStorage(firm(LONG));
  const tab = await driver.open('https://example.org/before');
  await tab.waitFor(() => document.readyState === 'complete');
  await tab.goTo(CHATGPT);
  await standsAtPause(tab);
  await expect.poll(() => secondsLeft(tab)).toBeLessThan(55);
  await tab.reload();
  // Read at the first moment: it goes on.
  const left = await tab.waitFor(() => document.querySelector('[role="timer"]')?.textContent);
  expect(Number.parseInt(left ?? '', 10)).toBeGreaterThan(55);
  await standsAtPause(tab);

  const number = await tabAtPause(driver);
  await press(driver, 'goBack', number);
  await arrives(tab, 'https://example.org/before');
  // Chromium forgets a Forward that comes while Back has not quite arrived.
  await tab.waitFor(() => document.readyState === 'complete');
  await press(driver, 'goForward', number);
  await standsAtPause(tab);
});

test('whatever lets the person through elsewhere opens the pause at once, and it moves by itself never', async ({
  driver,
}) => {
  const stored = firm(LONG);
  await driver.writeStorage(stored);
  const tab = await openAtPause(driver, CHATGPT);
  const open = async (change: Parameters<typeof driver.writeStorage>[0], words: string) => {
    await driver.writeStorage(change);
    await says(tab, words);
    expect(await isOpen(tab)).toBe(true);
    await driver.removeFromStorage('snooze', 'pass');
    await driver.writeStorage(stored);
    await expect.poll(() => isOpen(tab)).toBe(false);
  };
  await open({ pass: { until: minutesAhead(20), once: false } }, 'You have been let through');
  await open({ snooze: { since: 0, until: minutesAhead(60) } }, 'Nudges are snoozed.');
  await open({ settings: { ...LONG, level: 'gentle' } }, 'By your settings');
  await open({ settings: { ...LONG, level: 'firm', on: false } }, 'Adieu is off.');

  await tab.find('button', 'Turn Adieu off').click();
  await says(tab, 'Adieu is off.');
  expect((await driver.readStorage()).settings).toMatchObject({ on: false });
  await goOn(tab);
  await arrives(tab, CHATGPT);
  await pauseIsLeft(driver);
  await staysWithout(driver, tab);
  expect((await driver.readStorage()).pass).toBeUndefined();
  // The visit went on: closing the tab later is not turning away.
  await tab.close();
  await driver.open('https://example.org/');
  expect(await counts(driver)).toEqual({ visits: 1, turnedAway: 0 });
});

test('waiting in a tab that cannot be seen is no pause', async ({ driver }) => {
  // Playwright lets every tab of Chromium believe that it is in front (Emulation.setFocusEmulationEnabled).
  test.skip(driver.browserName === 'chromium');
  await driver.writeStorage(firm(LONG));
  const behind = await openAtPause(driver, CHATGPT);
  const inFront = await openAtPause(driver, CHATGPT);
  await behind.waitFor(() => document.querySelector('[data-held="true"]') !== null);
  const left = await secondsLeft(behind);
  await expect.poll(() => secondsLeft(inFront)).toBeLessThan(58);
  expect(await secondsLeft(behind)).toBe(left);
  await behind.activate();
  await expect.poll(() => secondsLeft(behind)).toBeLessThan(left ?? 0);
});

test('a background that was ended meanwhile changes nothing', async ({ driver }) => {
  await driver.writeStorage(firm());
  await driver.stopBackground();
  const tab = await openAtPause(driver, CHATGPT);
  await expect.poll(() => counts(driver)).toEqual({ visits: 1, turnedAway: 0 });
  await driver.stopBackground();
  await tab.activate();
  await goOn(tab);
  await tab.banner.shown();
  // What is ended in the middle of its books would take the next visit for the one that goes on.
  await pauseIsLeft(driver);
  await driver.stopBackground();
  await tab.reload();
  await tab.banner.shown();
  await expect.poll(() => counts(driver)).toEqual({ visits: 2, turnedAway: 0 });
});

test('a second tab at the pause is let through by the first', async ({ driver }) => {
  await driver.writeStorage(firm());
  const first = await openAtPause(driver, CHATGPT);
  const second = await openAtPause(driver, 'https://chatgpt.com/#second');
  await first.activate();
  await goOn(first);
  await first.banner.shown();
  await second.activate();
  await goOn(second);
  await second.banner.shown();
  expect(await second.address()).toBe('https://chatgpt.com/#second');
});

test.describe('leaving', () => {
  test('by an alternative takes the question of the address along, and is counted once', async ({
    driver,
  }) => {
    await driver.writeStorage(firm({ ...LONG, favourites: ['claude', 'deepseek'] }));
    const tab = await openAtPause(driver, 'https://chatgpt.com/?q=why+is+%26+how');
    await says(tab, 'why is & how');
    await tab.find('link', /^DeepSeek copies your draft/).shown();
    await tab.find('link', /^Claude with your draft/).click();
    const claude = await driver.waitForTab('claude.ai');
    const there = new URL(await arrives(claude, /claude\.ai/));
    expect(there.searchParams.get('q')).toBe('why is & how');
    await claude.close();
    await tab.activate();
    await tab.find('link', /^Claude/).click();
    await driver.waitForTab('claude.ai');
    await expect.poll(() => counts(driver)).toEqual({ visits: 1, turnedAway: 1 });
  });

  test('by the button and by closing the tab is counted; the window stays open', async ({
    driver,
  }) => {
    await driver.writeStorage(firm(LONG));
    const other = await driver.open('https://example.org/');
    const first = await openAtPause(driver, CHATGPT);
    // That it stands there is noted while the page opens.
    await expect.poll(() => counts(driver)).toEqual({ visits: 1, turnedAway: 0 });
    await first.find('button', 'Close this tab').click();
    await expect.poll(() => counts(driver)).toEqual({ visits: 1, turnedAway: 1 });
    await expect.poll(async () => (await driver.tabs()).length).toBe(1);

    const second = await openAtPause(driver, CHATGPT);
    await expect.poll(() => counts(driver)).toEqual({ visits: 2, turnedAway: 1 });
    await second.close();
    await expect.poll(() => counts(driver)).toEqual({ visits: 2, turnedAway: 2 });

    // Where the background cannot be reached, the closing is what it hears of.
    const third = await openAtPause(driver, CHATGPT);
    await expect.poll(() => counts(driver)).toEqual({ visits: 3, turnedAway: 2 });
    await third.evaluate(() => {
      chrome.runtime.sendMessage = () => Promise.reject(new Error('There is nobody.'));
    });
    await third.find('button', 'Close this tab').click();
    await expect.poll(() => counts(driver)).toEqual({ visits: 3, turnedAway: 3 });
    await expect.poll(async () => (await driver.tabs()).length).toBe(1);
    expect(await other.address()).toBe('https://example.org/');
  });
});

test('an address that leads anywhere else is refused', async ({ driver }) => {
  const page = await driver.inExtension(() => chrome.runtime.getURL('pause.html'));
  const to = encodeURIComponent('https://chatgpt.com@example.org/');
  const tab = await driver.open(`${page}?to=${to}`);
  await tab.find('heading', 'There is nothing to open here').shown();
  expect(await tab.find('button', CONTINUE).isThere()).toBe(false);
});

test('an address too long for the pause page gets the banner', async ({ driver }) => {
  await driver.writeStorage(firm(LONG));
  // There each `%` takes three characters.
  const tab = await driver.open(`https://chatgpt.com/#${'%41'.repeat(250_000)}`);
  await tab.banner.shown();
});

for (const locale of ['en', 'fr']) {
  test(`axe finds nothing wrong, and nothing overflows at 320 pixels (${locale})`, async ({
    driverWith,
  }) => {
    const driver = await driverWith(locale === 'en' ? {} : { locale, reducedMotion: true });
    const settings = { ...LONG, level: 'strict', carryOver: 'ask' };
    await driver.writeStorage({ settings });
    const tab = await driver.open('https://chatgpt.com/?q=why');
    await arrives(tab, /pause\.html/);
    await tab.setViewport({ width: 320, height: 700 });
    await tab.find('button', /^(Choose|Choisir)/).shown();
    const schemes = schemesToRead(driver, locale);
    expect(await overhang(tab)).toBe(0);
    for (const theme of schemes) {
      for (const on of [true, false]) {
        await driver.writeStorage({ settings: { ...settings, theme, on } });
        await tab.waitFor(
          (wanted) =>
            document.documentElement.dataset.theme === wanted.theme &&
            wanted.on ===
              document.querySelector<HTMLButtonElement>('.pause-go-on button')?.disabled,
          { theme, on },
        );
        // A breath never ends within the test's patience: axe would wait for it.
        await tab.evaluate(() => {
          for (const one of document.getAnimations()) one.finish();
        });
        expect(await accessibilityProblems(tab)).toEqual([]);
        expect(await overhang(tab)).toBe(0);
      }
    }
  });
}
