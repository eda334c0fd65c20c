import { accessibilityProblems, schemesToRead } from './axe.ts';
import { PSEUDO_RIGHT_TO_LEFT, type Tab } from './driver.ts';
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

/** How many CSS pixels the page is wider than its window. */
function overflow(): number {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

async function openEverything(options: Tab): Promise<void> {
  await options.evaluate(unfoldEverything);
  await options.waitFor(() => document.querySelectorAll('[role="alert"]:not(:empty)').length === 4);
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

for (const locale of ['en', 'fr', PSEUDO_RIGHT_TO_LEFT]) {
  test(`axe finds nothing in light and dark, and nothing is wider than a narrow window (${locale})`, async ({
    launch,
  }) => {
    const driver = await launch({ locale, reducedMotion: true });
    const sync = { on: true, joined: true, outcome: 'in-part', leftOut: 3 };
    await driver.writeStorage({ ...everything, sync, snooze: { until: Date.now() + 3_600_000 } });
    const options = await driver.openPage('options.html');
    await options.find('main').shown();
    await openEverything(options);
    await openTime(options);
    await openQuestions(options);
    for (const scheme of schemesToRead(driver, locale)) {
      await options.emulateColorScheme(scheme);
      expect(await accessibilityProblems(options)).toEqual([]);
    }
    await options.setViewport({ width: 320, height: 800 });
    expect(await options.evaluate(overflow)).toBe(0);
  });
}

test('everything that can be pressed is reached with Tab, in the order of the page', async ({
  driver,
}) => {
  const options = await openOptions(driver, everything);
  await openEverything(options);
  const reachable = await options.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    const pressable = 'a[href], button, input, textarea, summary, [role="gridcell"][tabindex="0"]';
    const all = [...document.querySelectorAll<HTMLElement>(pressable)];
    // Of a group of radio buttons, Tab reaches the chosen one.
    const stops = all.filter(
      (one) => !(one instanceof HTMLInputElement && one.type === 'radio' && !one.checked),
    );
    for (const [place, stop] of stops.entries()) stop.dataset.place = String(place);
    return stops.length;
  });
  expect(reachable).toBeGreaterThan(100);
  await options.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
  });
  const visited: string[] = [];
  for (let stop = 0; stop < reachable; stop += 1) {
    await options.press('Tab');
    visited.push(
      await options.evaluate(() => {
        const at = document.activeElement;
        if (!(at instanceof HTMLElement)) return 'nowhere';
        const { outlineStyle, outlineWidth } = getComputedStyle(at);
        const seen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
        return `${at.dataset.place} ${seen ? 'seen' : 'unseen'}`;
      }),
    );
  }
  expect(visited).toEqual(Array.from({ length: reachable }, (_, place) => `${place} seen`));
});

test('at 200 % nothing is cut off', async ({ driver }) => {
  const options = await openOptions(driver, everything);
  await openEverything(options);
  await openTime(options);
  await options.zoom(2);
  expect(await options.evaluate(overflow)).toBe(0);
});
