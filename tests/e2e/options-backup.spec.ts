import type { Browser } from 'webextension-polyfill';
import { type BackedUp, backupText } from '../../core/backup';
import { NOTHING_CELEBRATED } from '../../core/celebrated';
import { EMPTY_JOURNAL, type Entry, readJournal, withQuitDate } from '../../core/journal';
import { DEFAULT_SETTINGS } from '../../core/settings';
import { withSlip } from '../../core/slips';
import { NO_SNOOZE } from '../../core/snooze';
import type { Driver, Json, Tab } from './driver.ts';
import { catchFiles, chooseFile, dropFiles, savedFile } from './files.ts';
import { expect, test } from './fixtures.ts';
import { NOT_SAVED, openOptions, refuseToWrite, storedSettings, whole } from './options-page.ts';
import { says } from './says.ts';

declare const chrome: Browser;

const today = Temporal.PlainDate.from('2026-11-24');
const day = (text: string) => Temporal.PlainDate.from(text);

/** A person's Adieu. */
const THERE: BackedUp = {
  settings: {
    ...DEFAULT_SETTINGS,
    theme: 'dark',
    level: 'firm',
    ownReason: 'My evenings. <b>\u202eMine',
    favourites: ['lumo', 'own-1'],
    ownAlternatives: [{ id: 'own-1', name: 'At home', address: 'http://localhost:3000/' }],
    windows: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }],
  },
  journal: ['2026-03-03', '2026-04-04'].reduce(
    (journal, date) => withSlip(journal, day(date), { note: `The note of ${date}` }, 'there'),
    withQuitDate(EMPTY_JOURNAL, day('2026-02-01'), today, 'there'),
  ),
  snooze: NO_SNOOZE,
  celebrated: NOTHING_CELEBRATED,
};
const BACKUP = backupText(THERE, today);

/** The same person's Adieu in another browser, where other things were said. */
const HERE = {
  settings: { ...DEFAULT_SETTINGS, level: 'strict', favourites: ['claude'], banner: false },
  journal: withSlip(
    withQuitDate(EMPTY_JOURNAL, day('2026-02-01'), today, 'here'),
    day('2026-05-05'),
    { note: 'Only here' },
    'here',
  ),
};
const json = (items: object): Record<string, Json> => JSON.parse(JSON.stringify(items));

/** What Adieu holds of what people say. */
async function stored(driver: Driver): Promise<Record<string, Json | undefined>> {
  const { settings, journal, snooze } = await driver.readStorage();
  return { settings, journal, snooze };
}

/** The lines below a heading of the preview, such as "Theme: “Dark” instead of “Light”", folded ones too. */
async function linesBelow(options: Tab, heading: string): Promise<string[]> {
  await options.evaluate(() => {
    for (const fold of document.querySelectorAll('.change-group details')) {
      fold.setAttribute('open', '');
    }
  });
  await options.waitFor(() =>
    [...document.querySelectorAll('.change-group details')].every(
      (fold) => fold.querySelector('li') !== null,
    ),
  );
  return options.evaluate((wanted) => {
    const title = [...document.querySelectorAll('.change-group h5')].find(
      ({ textContent }) => textContent === wanted,
    );
    const lines = title?.parentElement?.querySelectorAll('li') ?? [];
    return [...lines].map((line) =>
      [...line.children].map(({ textContent }) => textContent).join(': '),
    );
  }, heading);
}

/** What entries say, whoever said it when. */
function said<Value>(entries: Readonly<Record<string, Entry<Value>>>) {
  return Object.entries(entries).map(([name, { value }]) => [name, value]);
}

const agree = (options: Tab) => options.find('button', /^(Add it|Replace everything)$/).click();

test('a backup saved before everything is erased brings everything back', async ({ driver }) => {
  const options = await openOptions(driver, json(THERE));
  await catchFiles(options);
  const before = await stored(driver);
  const start = options.find('button', whole('Erase everything…'));
  const worn = () => options.evaluate(() => document.documentElement.dataset.theme);
  const question = options.find('heading', whole('Really everything?'));
  await start.click();
  await expect.poll(() => question.hasFocus()).toBe(true);
  await options.find('button', whole('Keep everything')).click();
  await question.gone();
  await expect.poll(() => start.hasFocus(), 'the keyboard is back where it was').toBe(true);
  expect(await stored(driver)).toEqual(before);

  await start.click();
  await question.shown();
  await options.find('button', whole('Save a backup')).nth(-1).click();
  const { name, text } = await savedFile(options);
  expect(name).toBe(`adieu-backup-${Temporal.Now.plainDateISO()}.json`);
  await says(options, `as ${name}`);
  await options.find('button', whole('Yes, erase everything')).click();
  await says(options, 'Everything is erased.');
  expect(await driver.readStorage()).toEqual({ 'first-run': { welcomed: true } });
  expect(await driver.inExtension(() => chrome.storage.session.get(null))).toEqual({});
  await expect.poll(worn).toBe('system');
  await expect.poll(() => driver.badge()).toBe('');

  await dropFiles(options, text);
  await options.find('heading', /^The backup of/).shown();
  await options.find('radio', whole('Replace it')).click();
  await options.find('button', whole('Replace everything')).click();
  await says(options, 'The backup is restored.');
  const after = await stored(driver);
  expect(after.settings).toEqual(before.settings);
  const { attempts, slips } = readJournal(after.journal).value;
  expect(said(attempts)).toEqual(said(THERE.journal.attempts));
  expect(said(slips)).toEqual(said(THERE.journal.slips));
  // The open page follows.
  await expect.poll(worn).toBe('dark');
});

test('before anything changes, adding and replacing are shown for what they are', async ({
  driver,
}) => {
  const options = await openOptions(driver, json(HERE));
  const before = await stored(driver);
  await chooseFile(options, BACKUP);
  await options.find('heading', whole('7 things are added')).shown();
  expect(await linesBelow(options, '7 things are added')).toEqual([
    'Your own reason: “\u2068My evenings. <b>\u202eMine\u2069”',
    'Favourite: \u2068Lumo\u2069',
    'Favourite: \u2068At home\u2069',
    'Your own alternative: \u2068At home\u2069 \u2068http://localhost:3000/\u2069',
    expect.stringMatching(/^When: Monday to Friday, 9:00.AM to 5:00.PM$/),
    'Slip: March 3, 2026 “\u2068The note of 2026-03-03\u2069”',
    'Slip: April 4, 2026 “\u2068The note of 2026-04-04\u2069”',
  ]);
  expect(await linesBelow(options, '1 thing changes')).toHaveLength(1);
  expect(await options.find('heading', /thing.* go/).isThere(), 'adding takes nothing').toBe(false);

  await options.find('radio', whole('Replace it')).click();
  await options.find('heading', whole('2 things go')).shown();
  expect(await linesBelow(options, '2 things go')).toEqual([
    'Favourite: \u2068Claude\u2069',
    'Slip: May 5, 2026 “\u2068Only here\u2069”',
  ]);
  expect(await linesBelow(options, '3 things change')).toEqual([
    'Banner on ChatGPT: “\u2068on\u2069” instead of “\u2068off\u2069”',
    'Theme: “\u2068Dark\u2069” instead of “\u2068As the system has it\u2069”',
    'At the door: “\u2068Firm\u2069” instead of “\u2068Strict\u2069”',
  ]);
  expect(await options.find('button', whole('Save a backup of now first')).isThere()).toBe(true);
  expect(await stored(driver), 'nothing changed while it was only shown').toEqual(before);

  await options.find('radio', whole('Keep it, and add what is missing')).click();
  await options.find('button', whole('Add it')).click();
  await says(options, 'The backup is restored.');
  expect(await storedSettings(driver)).toMatchObject({
    banner: false,
    level: 'strict',
    theme: 'dark',
    favourites: ['claude', 'lumo', 'own-1'],
  });
  const { journal } = await driver.readStorage();
  expect(journal).toMatchObject({
    slips: { '2026-03-03': {}, '2026-04-04': {}, '2026-05-05': {} },
  });

  await chooseFile(options, BACKUP);
  await says(options, 'Nothing would change');
});

test('a change in another tab, or a browser that refuses to write, leaves everything as it was', async ({
  driver,
}) => {
  const options = await openOptions(driver, json(HERE));
  await chooseFile(options, BACKUP);
  await options.find('radio', whole('Replace it')).click();
  await options.find('heading', whole('3 things change')).shown();
  const meanwhile = { ...HERE.settings, badge: false };
  await driver.writeStorage({ settings: json(meanwhile) });
  await agree(options);
  await says(options, 'Something changed here meanwhile.');
  await options.find('heading', whole('4 things change')).shown();
  expect(await linesBelow(options, '4 things change')).toContain(
    'Count on the toolbar button: “\u2068on\u2069” instead of “\u2068off\u2069”',
  );

  const before = await stored(driver);
  await options.evaluate(refuseToWrite);
  await agree(options);
  await says(options, NOT_SAVED);
  expect(await stored(driver)).toEqual(before);
  expect(before.settings).toMatchObject(meanwhile);
});

test.describe('a file that is no backup', () => {
  const version = (text: string) => BACKUP.replace('"version": 1', text);
  const nested = `${'{"a":'.repeat(21)}1${'}'.repeat(21)}`;
  const refused: [what: string, text: string, words: string][] = [
    // Neighbours are refused in other words, so that each is seen to be read.
    ['a picture', '\u0089PNG\u0000\ufffd', 'That file makes no sense'],
    ['of something else', '{"settings":{"on":false}}', 'That file is something else'],
    ['half of one', BACKUP.slice(0, BACKUP.length / 2), 'That file makes no sense'],
    ['a list', '[]', 'That file is something else'],
    ['nothing', '', 'That file makes no sense'],
    ['prototypes', '{"__proto__":{"format":"adieu-backup"}}', 'That file is something else'],
    ['nested too deep', `{"a":${nested}}`, 'That file is nested deeper than a backup'],
    ['of a newer Adieu', version('"version": 2'), 'made by a newer Adieu'],
    ['empty', '{"format":"adieu-backup","version":1}', 'nothing in it can be read'],
  ];

  test('is refused in plain words, and nothing changes', async ({ driver }) => {
    const options = await openOptions(driver, json(HERE));
    const before = await stored(driver);
    for (const [what, text, words] of refused) {
      await test.step(what, async () => {
        await chooseFile(options, text);
        await says(options, words);
      });
    }
    await test.step('two at once', async () => {
      await dropFiles(options, BACKUP, BACKUP);
      await says(options, 'Please choose one file.');
    });
    await test.step('more than 50 MB', async () => {
      await chooseFile(options, BACKUP, 50 * 1024 * 1024);
      await says(options, 'That file is larger than 50 MB');
    });
    await says(options, 'Nothing was changed.');
    await test.step('with more in it than anybody reads', async () => {
      const entry = { value: { note: '' }, counter: 1, device: 'there' };
      const slips = Array.from({ length: 2_000 }, (_, place) => [
        day('1970-01-01').add({ days: place }).toString(),
        entry,
      ]);
      const journal = { ...THERE.journal, attempts: {}, slips: Object.fromEntries(slips) };
      await chooseFile(options, backupText({ ...THERE, journal }, today));
      const heading = '2005 things are added';
      await options.find('heading', whole(heading)).shown();
      expect(await linesBelow(options, heading)).toHaveLength(500);
      await says(options, '1505 more');
    });
    expect(await stored(driver)).toEqual(before);
  });

  test('in part is repaired as far as it goes, which is said; also one of nearly 50 MB', async ({
    driver,
  }) => {
    const damaged = BACKUP.replace(
      '"theme": "dark"',
      '"theme": "sepia", "__proto__": {"on": false}',
    )
      .replace('"2026-03-03": {', '"__proto__": {"value": {"note": "x"}}, "2026-02-30": {')
      .replace('"celebrated"', '"celebrity"');
    const options = await openOptions(driver);
    await chooseFile(options, damaged, 49 * 1024 * 1024);
    // Reading so much takes a slow machine its time.
    await options.find('heading', /^Damaged in the file/).shown({ timeout: 30_000 });
    const lines = await options.evaluate(() =>
      [...(document.querySelector('.change-group')?.querySelectorAll('li') ?? [])].map(
        ({ textContent }) => textContent,
      ),
    );
    expect(lines).toEqual([
      'Theme',
      'The last milestone',
      'Slip “\u2068__proto__\u2069”',
      'Slip “\u20682026-02-30\u2069”',
    ]);
    await agree(options);
    await says(options, 'The backup is restored.');
    expect(await storedSettings(driver)).toMatchObject({
      theme: 'system',
      on: true,
      level: 'firm',
    });
    const { journal } = await driver.readStorage();
    expect(Object.keys(Object(journal).slips)).toEqual(['2026-04-04']);
    expect(await options.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  });
});
