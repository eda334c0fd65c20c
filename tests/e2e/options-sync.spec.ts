import type { Browser } from 'webextension-polyfill';
import { withCounted } from '../../core/counted';
import { EMPTY_JOURNAL, type Journal, readJournal, withQuitDate } from '../../core/journal';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings';
import { withSlip } from '../../core/slips';
import { deviceOfKey } from '../../core/sync-items';
import { syncRound } from '../../core/sync-round';
import type { Driver, Json, Tab } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { quitDaysAgo } from './given.ts';
import { isChecked, openOptions, star, storedSettings, whole } from './options-page.ts';
import { says } from './says.ts';
import { hear, refuseSync, roundsAreOver, synced } from './synced.ts';

declare const chrome: Browser;

const today = Temporal.PlainDate.from('2026-11-24');
const day = (text: string) => Temporal.PlainDate.from(text);
const json = (items: object): Record<string, Json> => JSON.parse(JSON.stringify(items));

/** Somebody's journal on one of their devices: a slip, and visits on a day. */
function journalOf(device: string, quitDate: string, slip: string, visits: number): Journal {
  const begun = withSlip(
    withQuitDate(EMPTY_JOURNAL, day(quitDate), today, device),
    day(slip),
    { note: `Noted on ${device}` },
    device,
  );
  return Array.from({ length: visits }).reduce<Journal>(
    (journal) => withCounted(journal, 'visits', day('2026-11-01'), device),
    begun,
  );
}

/** What the browsers' servers do between browsers with an account: the one's synced storage becomes the other's. */
async function carry(from: Driver, to: Driver): Promise<void> {
  await to.inExtension(
    async (items) => {
      const gone = Object.keys(await chrome.storage.sync.get(null)).filter(
        (key) => !(key in items),
      );
      await chrome.storage.sync.remove(gone);
      await chrome.storage.sync.set(items);
    },
    await synced(from),
  );
}

async function storedJournal(driver: Driver): Promise<Journal> {
  return readJournal((await driver.readStorage()).journal).value;
}

/** The visits of a day, on all devices together. */
function visitsIn({ days }: Journal): number {
  return Object.values(days)
    .map((seen) => seen['2026-11-01']?.visits ?? 0)
    .reduce((sum, visits) => sum + visits, 0);
}

/** Whether a round waits for its time. */
function isDue(driver: Driver): Promise<boolean> {
  return driver.inExtension(async () => (await chrome.alarms.get('sync-round')) !== undefined);
}

/** Half a minute passes: the round that waits is due now. */
async function soon(driver: Driver): Promise<void> {
  await expect.poll(() => isDue(driver)).toBe(true);
  await driver.inExtension(() => chrome.alarms.create('sync-round', { when: Date.now() }));
}

// A round that is still on its way would store what it merged under the next test.
test.afterEach(({ driver }) => roundsAreOver(driver));

const onSwitch = (options: Tab) => options.find('switch', whole('Keep my devices in step'));

test('two browsers become equal, their counts added up, when what each put into its synced storage is carried to the other by hand (neither has an account)', async ({
  driver: desk,
  launch,
}) => {
  test.setTimeout(90_000);
  const phone = await launch();
  const atDesk = await openOptions(desk, {
    journal: json(journalOf('desk', '2026-02-01', '2026-03-03', 2)),
    settings: { favourites: ['lumo'] },
  });
  const onPhone = await openOptions(phone, {
    journal: json(journalOf('phone', '2026-02-01', '2026-04-04', 3)),
    settings: { favourites: ['claude'] },
  });

  await onSwitch(atDesk).click();
  await says(atDesk, 'In step with');
  await carry(desk, phone);
  await roundsAreOver(phone);
  expect(visitsIn(await storedJournal(phone)), 'nothing comes in before it is asked for').toBe(3);
  await onSwitch(onPhone).click();
  await says(onPhone, 'In step with');
  await carry(phone, desk);
  await expect.poll(async () => visitsIn(await storedJournal(desk))).toBe(5);
  const [here, there] = [await storedJournal(desk), await storedJournal(phone)];
  expect(Object.keys(here.slips)).toEqual(['2026-03-03', '2026-04-04']);
  expect([here.attempts, here.slips, here.days]).toEqual([there.attempts, there.slips, there.days]);

  // Said on the phone; its background is ended before the round is due.
  await star(onPhone, 'Venice').click();
  await expect.poll(() => isDue(phone)).toBe(true);
  await phone.stopBackground();
  expect(await isDue(phone)).toBe(true);
  await soon(phone);
  await expect.poll(async () => JSON.stringify(await synced(phone))).toContain('favourites/venice');
  await carry(phone, desk);
  await expect
    .poll(async () => (await storedSettings(desk)).favourites.toSorted())
    .toEqual(['claude', 'lumo', 'venice']);

  await onSwitch(atDesk).click();
  await says(atDesk, 'Switched off. What this device had put there is removed');
  const devices = new Set(Object.keys(await synced(desk)).map(deviceOfKey));
  expect([...devices]).toEqual(['phone']);
  expect(visitsIn(await storedJournal(desk)), 'what came stays').toBe(5);
});

test('while it is off, nothing is sent, and no alarm waits', async ({ driver }) => {
  const options = await openOptions(driver, {
    journal: json(journalOf('desk', '2026-02-01', '2026-03-03', 2)),
  });
  await star(options, 'Lumo').click();
  await expect.poll(async () => (await storedSettings(driver)).favourites).toEqual(['lumo']);
  await driver.stopBackground();
  await star(options, 'Claude').click();
  await expect.poll(async () => (await storedSettings(driver)).favourites).toHaveLength(2);
  // The badge follows the same change: the background has seen it.
  await driver.writeStorage(quitDaysAgo(3));
  await expect.poll(() => driver.badge()).toBe('3');
  await roundsAreOver(driver);
  expect(await synced(driver)).toEqual({});
  const alarms = await driver.inExtension(async () =>
    (await chrome.alarms.getAll()).map(({ name }) => name),
  );
  expect(alarms).not.toContain('sync-round');
});

test.describe('a device that joins others', () => {
  /** What another device said. */
  function said(settings: Partial<Settings>, quitDate = '2026-02-01'): Record<string, Json> {
    const journal = journalOf('other', quitDate, '2026-05-05', 1);
    const own = { journal, settings: { ...DEFAULT_SETTINGS, ...settings }, registers: {} };
    return json(syncRound(own, {}).write);
  }

  test('asks where they disagree, asks anew when that changes, and is off until it is answered', async ({
    driver,
  }) => {
    const options = await openOptions(driver, {
      journal: json(journalOf('desk', '2026-01-01', '2026-03-03', 2)),
      settings: { level: 'strict', favourites: ['lumo'] },
    });
    const before = await driver.readStorage();
    await hear(driver, said({ level: 'firm', favourites: ['claude'] }));
    await roundsAreOver(driver);
    await onSwitch(options).click();
    const question = options.find('heading', whole('This device and your others disagree'));
    await question.shown();
    await says(options, 'here: January 1, 2026 · there: February 1, 2026');
    expect(await isChecked(onSwitch(options))).toBe(false);
    await options.find('button', whole('Cancel')).nth(-1).click();
    await question.gone();
    expect(await driver.readStorage()).toEqual(before);

    await onSwitch(options).click();
    await question.shown();
    await hear(driver, said({ level: 'firm', favourites: ['claude'] }, '2026-02-02'));
    await options.find('radio', whole('Those of this device')).click();
    await options.find('button', whole('Keep in step')).click();
    await says(options, 'Something changed meanwhile.');
    await says(options, 'there: February 2, 2026');
    expect(await driver.readStorage()).toEqual(before);

    await options.find('button', whole('Keep in step')).click();
    await says(options, 'In step with');
    expect(await storedSettings(driver)).toMatchObject({
      level: 'strict',
      favourites: expect.arrayContaining(['lumo', 'claude']),
    });
    const { attempts, slips } = await storedJournal(driver);
    expect(attempts['1']?.value).toEqual({ quitDate: '2026-01-01' });
    expect(Object.keys(slips)).toEqual(['2026-03-03', '2026-05-05']);
  });

  test('stays off where the synced storage cannot be read, and says what found no room', async ({
    driver,
  }) => {
    const options = await openOptions(driver, {
      journal: json(journalOf('desk', '2026-01-01', '2026-03-03', 2)),
    });
    await options.evaluate(refuseSync, 'get');
    await onSwitch(options).click();
    await says(options, 'Your browser does not let Adieu use its sync, so it stays off.');
    expect(await isChecked(onSwitch(options))).toBe(false);

    // Others have taken nearly all of it.
    await hear(
      driver,
      Object.fromEntries(
        Array.from({ length: 13 }, (_, place) => [`else/${place}`, 'x'.repeat(7_780)]),
      ),
    );
    await options.evaluate(() => dispatchEvent(new Event('sync-back')));
    await onSwitch(options).click();
    await says(options, 'there is no room.');
    expect(await isChecked(onSwitch(options))).toBe(true);
    expect((await driver.readStorage()).sync).toMatchObject({ on: true, outcome: 'in-part' });

    // What this device had put there goes as soon as the browser lets it, whoever asks it to.
    // The browser refuses only this page: a round of the background would remove it.
    await roundsAreOver(driver);
    await options.evaluate(refuseSync, 'remove');
    await onSwitch(options).click();
    await says(options, 'Your browser has not yet removed what this device had put there');
    expect(await isChecked(onSwitch(options))).toBe(false);
    await star(options, 'Lumo').click();
    await soon(driver);
    const own = async () => Object.keys(await synced(driver)).filter((key) => deviceOfKey(key));
    await expect.poll(own).toEqual([]);
    await says(options, 'Switched off. What this device had put there is removed');
  });
});
