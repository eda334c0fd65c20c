import type { Json, Tab } from './driver.ts';
import { chooseFile } from './files.ts';
import { quitDaysAgo } from './given.ts';

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

/** Everything, also what only shows while it runs. */
export function everythingAtOnce(): Record<string, Json> {
  const sync = { on: true, joined: true, outcome: 'in-part', leftOut: 3 };
  return { ...everything, sync, snooze: { until: Date.now() + 3_600_000 } };
}

function unfoldEverything(): void {
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  for (const name of document.querySelectorAll<HTMLElement>('.row-name')) name.click();
  document.querySelector<HTMLElement>('.star[aria-pressed="false"]')?.click();
  for (const submit of document.querySelectorAll<HTMLElement>('form [type="submit"]'))
    submit.click();
}

/** Unfolds all there is, and asks for a fifth favourite and for what cannot be added, so that problems are told. */
export async function openFolds(options: Tab): Promise<void> {
  await options.evaluate(unfoldEverything);
  await options.waitFor(() => document.querySelectorAll('[role="alert"]:not(:empty)').length === 4);
  // That reminders are not allowed is known once the browser has said so.
  await options.waitFor(() => document.querySelector('.reminders-note button') !== null);
}

/** Opens a time to be edited, and takes its days away; for Tab its fields have more stops than one. */
export async function openTime(options: Tab): Promise<void> {
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
export async function openQuestions(options: Tab): Promise<void> {
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
