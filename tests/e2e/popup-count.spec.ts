import { withCounted } from '../../core/counted';
import { EMPTY_JOURNAL, withQuitDate } from '../../core/journal';
import { withPlan } from '../../core/savings';
import { withSlip } from '../../core/slips';
import type { Driver, Json, Tab } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { quitDaysAgo } from './given.ts';
import { openPopup, refuseToWrite } from './popup-page.ts';
import { says } from './says.ts';

const today = () => Temporal.Now.plainDateISO();

/** A journal of ten days with a slip on the fourth, two visits turned away, and a plan that ended a month ago. */
function withASlip(): Record<string, Json> {
  const device = 'this-device';
  const quit = withQuitDate(EMPTY_JOURNAL, today().subtract({ days: 10 }), today(), device);
  const slip = withSlip(quit, today().subtract({ days: 6 }), { note: '' }, device);
  const endedOn = today().subtract({ months: 1 }).toString();
  const plan = { amount: '20', currency: 'EUR', period: 'month', endedOn } as const;
  const paid = withPlan(slip, plan, device);
  const journal = [1, 2].reduce((one) => withCounted(one, 'turnedAway', today(), device), paid);
  return { journal: JSON.parse(JSON.stringify(journal)) };
}

/** What storage says of a slip today: its note, null when it was taken back, undefined when there never was one. */
async function noteOfToday(driver: Driver): Promise<unknown> {
  const { journal } = JSON.parse(JSON.stringify(await driver.readStorage()));
  const entry = journal?.slips?.[today().toString()];
  return entry === undefined ? undefined : (entry.value?.note ?? null);
}

/** As if the machine had slept for some seconds under the open page, whose clock stands from then on. */
function sleepFor(popup: Tab, seconds: number): Promise<void> {
  return popup.evaluate((slept) => {
    const later = Temporal.Now.instant().add({ seconds: slept });
    Temporal.Now.instant = () => later;
    document.dispatchEvent(new Event('visibilitychange'));
  }, seconds);
}

/** How long the motion of a celebration is, in seconds; null where none can be seen. */
function celebration(popup: Tab): Promise<number | null> {
  return popup.evaluate(() => {
    const words = document.querySelector('.celebration');
    if (!words?.checkVisibility({ visibilityProperty: true })) return null;
    return Number.parseFloat(getComputedStyle(words).animationDuration);
  });
}

test.describe('a milestone', () => {
  test('is celebrated once, in one popup, also some days late', async ({ driver }) => {
    const popup = await openPopup(driver, quitDaysAgo(33));
    await says(popup, 'Next milestone: day 60, in 27 days');
    await says(popup, 'Day 30: you got here.');
    await expect.poll(() => celebration(popup)).toBe(0.18);
    expect((await driver.readStorage()).celebrated).toEqual({ attempt: 1, days: 30 });

    const other = await openPopup(driver);
    expect(await celebration(other)).toBeNull();
    // Where it would be told is there all the same: screen readers listen to what they know.
    const places = '.celebration-place[role="status"]:empty';
    expect(await other.evaluate((at) => document.querySelectorAll(at).length, places)).toBe(1);
    await popup.activate();
    expect(await celebration(popup)).not.toBeNull();
    // Moved to another milestone that was passed long ago, it is no longer told.
    await driver.writeStorage(quitDaysAgo(300));
    await says(popup, 'Next milestone: day 365, in 65 days');
    expect(await celebration(popup)).toBeNull();
  });

  test('does not move where that is not wanted', async ({ driverWith }) => {
    const driver = await driverWith({ reducedMotion: true });
    const popup = await openPopup(driver, quitDaysAgo(7));
    await says(popup, 'Day 7: you got here.');
    await expect.poll(() => celebration(popup)).toBe(0);
    expect(await popup.evaluate(() => document.getAnimations().length)).toBe(0);
  });
});

test('the figures are told where they say something; on day 0 and before they say nothing, and there is nothing to slip from', async ({
  driver,
}) => {
  const popup = await openPopup(driver, withASlip());
  const slipped = popup.find('button', 'I used ChatGPT today');
  await slipped.shown();
  const told = await popup.evaluate(() =>
    [...document.querySelectorAll('dl > div')].map((figure) => figure.textContent),
  );
  expect(told).toEqual([
    'streak, your longest6 days',
    'kept (90%)9 days',
    'turned away2 visits',
    'slip1',
    'not paid to OpenAI€40',
  ]);
  for (const [days, words] of [
    [0, 'Day 0: today'],
    [-3, '3 days to go'],
  ] as const) {
    await driver.writeStorage(quitDaysAgo(days));
    await popup.find('heading', words).shown();
    expect(await popup.evaluate(() => document.querySelector('dl'))).toBeNull();
    expect(await slipped.isThere()).toBe(false);
  }
});

test.describe('"I used ChatGPT today"', () => {
  test('is noted in two clicks, changes the streak alone, and can be undone; with a note it is told later, too', async ({
    driver,
  }) => {
    const popup = await openPopup(driver, quitDaysAgo(10));
    const slipped = popup.find('button', 'I used ChatGPT today');
    await slipped.click();
    await says(
      popup,
      'This ends your streak of 10 days and nothing else: your count of 10 days stays,',
    );
    expect(await noteOfToday(driver)).toBeUndefined();
    await popup.find('button', 'Note it down').click();
    await says(popup, 'One slip takes nothing away');
    await expect.poll(() => popup.find('group', /^Noted/).hasFocus()).toBe(true);
    expect(await noteOfToday(driver)).toBe('');
    await popup.find('heading', '10 days').shown();
    await says(popup, 'longest streak9 days');

    await popup.find('button', 'Undo').click();
    await slipped.shown();
    expect(await noteOfToday(driver)).toBeNull();
    await says(popup, 'of your days kept100%');

    await test.step('it takes a note along, and "Undo" goes by itself after ten seconds', async () => {
      await slipped.click();
      await popup.find('button', 'Cancel').click();
      await slipped.click();
      await popup.find('textbox').fill('<b>A deadline</b>');
      await sleepFor(popup, 0);
      await popup.find('button', 'Note it down').click();
      await expect.poll(() => popup.find('group', /^Noted/).hasFocus()).toBe(true);
      await popup.press('Tab');
      await expect.poll(() => popup.find('button', 'Undo').hasFocus()).toBe(true);
      await sleepFor(popup, 9);
      expect(await popup.find('button', 'Undo').isThere()).toBe(true);
      await sleepFor(popup, 1);
      await popup.find('button', 'Undo').gone();
      // The keyboard was there, and is not sent to the top of the page.
      await expect.poll(() => popup.find('group', /^Today is noted/).hasFocus()).toBe(true);
      await popup.close();
    });

    await test.step('the next popup tells it; it can be taken back, and that undone', async () => {
      const later = await openPopup(driver);
      await says(later, 'Today is noted as a slip.');
      expect(await later.find('button', 'I used ChatGPT today').isThere()).toBe(false);
      await later.find('button', 'Take it back').click();
      await says(later, 'Taken back.');
      expect(await noteOfToday(driver)).toBeNull();
      await later.find('button', 'Undo').click();
      await says(later, 'Today is noted as a slip.');
      expect(await noteOfToday(driver)).toBe('<b>A deadline</b>');
    });
  });

  test('stays open with the note where the browser refuses to write', async ({ driver }) => {
    const popup = await openPopup(driver, quitDaysAgo(10));
    await popup.find('button', 'I used ChatGPT today').click();
    await popup.find('textbox').fill('A deadline');
    await popup.evaluate(refuseToWrite);
    await popup.find('button', 'Note it down').click();
    await says(popup, 'refused to write');
    const typed = await popup
      .find('textbox')
      .ask((field) => field instanceof HTMLTextAreaElement && field.value);
    expect(typed).toBe('A deadline');
    expect(await noteOfToday(driver)).toBeUndefined();
  });
});
