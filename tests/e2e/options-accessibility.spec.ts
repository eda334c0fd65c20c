import { accessibilityProblems, schemesToRead } from './axe.ts';
import { type Json, PSEUDO_RIGHT_TO_LEFT, type Tab } from './driver.ts';
import { chooseFile } from './files.ts';
import { expect, test } from './fixtures.ts';
import { quitDaysAgo } from './given.ts';
import { openOptions } from './options-page.ts';

/** Everything there is to see: notes, folds, a refused favourite, problems in the form. */
const everything = {
  ...quitDaysAgo(40),
  settings: {
    theme: 'system',
    ownReason: 'I want my evenings back.',
    favourites: ['lumo', 'claude', 'confer', 'gemini'],
    hiddenAlternatives: ['deepseek'],
    ownAlternatives: [{ id: 'own-1', name: 'At home', address: 'http://localhost:3000/' }],
    hiddenReasons: 7,
    level: 'strict',
    milestoneReminder: true,
    scheduled: true,
    windows: [
      { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' },
      { days: [6], from: '22:00', to: '02:00' },
    ],
    exceptions: [
      '/share/*',
      `/g/${'long-'.repeat(30)}`,
      '*/c/68f0a1b2-1111-4222-8333-444455556666',
    ],
  },
  dismissals: { visits: ['closed'] },
  'composer-health': { missingSince: '2026-11-03' },
};

function unfoldEverything(): void {
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  for (const name of document.querySelectorAll<HTMLElement>('.row-name')) name.click();
  document.querySelector<HTMLElement>('.star[aria-pressed="false"]')?.click();
  for (const submit of document.querySelectorAll<HTMLElement>('form [type="submit"]'))
    submit.click();
}

declare global {
  interface Window {
    /** What the keyboard came to, by its place on the page, and whether that is seen. */
    visited: string[];
  }
}

/**
 * From now on it is noted what the keyboard comes to; it begins at the top of the page.
 *
 * @returns how much there is that Tab is to reach
 */
function watchFocus(): number {
  const pressable = 'a[href], button, input, textarea, summary, [role="gridcell"][tabindex="0"]';
  const all = [...document.querySelectorAll<HTMLElement>(pressable)];
  // Of a group of radio buttons, Tab reaches the chosen one.
  const stops = all.filter(
    (one) => !(one instanceof HTMLInputElement && one.type === 'radio' && !one.checked),
  );
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  document.body.tabIndex = -1;
  document.body.focus();
  window.visited = [];
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const { outlineStyle, outlineWidth } = getComputedStyle(target);
    const seen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    window.visited.push(`${stops.indexOf(target)} ${seen ? 'seen' : 'unseen'}`);
  });
  return stops.length;
}

/** How many CSS pixels the page is wider than its window. */
function overflow(): number {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

async function openEverything(options: Tab): Promise<void> {
  await options.evaluate(unfoldEverything);
  await options.waitFor(() => document.querySelectorAll('[role="alert"]:not(:empty)').length === 4);
  // That reminders are not allowed is known once the browser has said so.
  await options.waitFor(() => document.querySelector('.reminders-note button') !== null);
}

/** Opens a time to be edited, and takes its days away; for Tab its fields have more stops than one. */
async function openTime(options: Tab): Promise<void> {
  await options.evaluate(() => {
    document.querySelector<HTMLElement>('#when .entry-buttons .button')?.click();
  });
  await options.waitFor(() => document.querySelector('.window-form') !== null);
  await options.evaluate(() => {
    for (const day of document.querySelectorAll<HTMLElement>('.days :checked')) day.click();
  });
  await options.waitFor(() => document.querySelector('.window-words:empty') !== null);
  await options.evaluate(() => {
    document.querySelector<HTMLElement>('.window-form [type="submit"]')?.click();
  });
  await options.waitFor(() => document.querySelector('.window-form .problem:not(:empty)') !== null);
}

/** A backup, damaged in part, about to replace everything, long lists and all; and whether to erase everything. */
async function openQuestions(options: Tab): Promise<void> {
  const slips = Array.from({ length: 9 }, (_, place) => [
    `2026-03-0${place + 1}`,
    { value: { note: 'A long note '.repeat(20) }, counter: place, device: 'there' },
  ]);
  const backup = {
    format: 'adieu-backup',
    version: 1,
    settings: { theme: 7, favourites: ['venice'] },
  };
  await chooseFile(
    options,
    JSON.stringify({ ...backup, journal: { slips: Object.fromEntries(slips) } }),
  );
  await options.waitFor(() => document.querySelector('.planned-restore') !== null);
  await options.evaluate(() => {
    document.querySelectorAll<HTMLElement>('.planned-restore [type="radio"]')[1]?.click();
  });
  await options.waitFor(() => document.querySelectorAll('.planned-restore h5').length === 3);
  await options.evaluate(() => document.querySelector<HTMLElement>('#erase button')?.click());
  await options.waitFor(() => document.querySelector('#erase .sheet') !== null);
}

/** Puts the page into a window of this width. */
async function narrow(options: Tab, width: number): Promise<void> {
  await options.setViewport({ width, height: 800 });
  await options.waitFor((wanted) => innerWidth === wanted, width);
}

/** Everything, also what only shows while it runs. */
function everythingAtOnce(): Record<string, Json> {
  const sync = { on: true, joined: true, outcome: 'in-part', leftOut: 3 };
  return { ...everything, sync, snooze: { until: Date.now() + 3_600_000 } };
}

test('everything that can be pressed is reached with Tab, in the order of the page; axe finds nothing, light and dark; at 200 % nothing is cut off, and nothing is wider than a narrow window', async ({
  driver,
}) => {
  test.setTimeout(120_000);
  const options = await openOptions(driver, everythingAtOnce());
  await openEverything(options);

  await test.step('Tab', async () => {
    const reachable = await options.evaluate(watchFocus);
    expect(reachable).toBeGreaterThan(100);
    for (let stop = 0; stop < reachable; stop += 1) await options.press('Tab');
    await options.waitFor((count) => window.visited.length >= count, reachable);
    expect(await options.evaluate(() => window.visited)).toEqual(
      Array.from({ length: reachable }, (_, place) => `${place} seen`),
    );
  });

  await openTime(options);
  await openQuestions(options);
  for (const scheme of schemesToRead(driver, 'en')) {
    await options.emulateColorScheme(scheme);
    expect(await accessibilityProblems(options), scheme).toEqual([]);
  }
  await narrow(options, 320);
  expect(await options.evaluate(overflow)).toBe(0);
  await narrow(options, 1280);
  await options.zoom(2);
  await options.waitFor(() => innerWidth === 640);
  expect(await options.evaluate(overflow)).toBe(0);
});

for (const locale of ['fr', PSEUDO_RIGHT_TO_LEFT]) {
  test(`in other languages axe finds nothing either, light and dark, and nothing is wider than a narrow window (${locale})`, async ({
    launch,
  }) => {
    const driver = await launch({ locale, reducedMotion: true });
    await driver.writeStorage(everythingAtOnce());
    const options = await driver.openPage('options.html');
    await options.find('main').shown();
    await openEverything(options);
    await openTime(options);
    await openQuestions(options);
    for (const scheme of schemesToRead(driver, locale)) {
      await options.emulateColorScheme(scheme);
      expect(await accessibilityProblems(options), scheme).toEqual([]);
    }
    await narrow(options, 320);
    expect(await options.evaluate(overflow)).toBe(0);
  });
}
