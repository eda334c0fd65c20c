import type { Browser } from 'webextension-polyfill';
import { EMPTY_JOURNAL, readJournal } from '../../core/journal';
import { DEFAULT_SETTINGS } from '../../core/settings';
import { readItems } from '../../core/sync-items';
import { syncRound } from '../../core/sync-round';
import { refusalOf } from '../../state/sync-area';
import type { Json } from './driver.ts';
import { expect, test } from './fixtures.ts';

declare const chrome: Browser;

/** More than the synced storage can hold, of what costs most there. */
function aJournalTooBig() {
  const costly = ['<', '\u0000', '\u2028', '"', '\\', '界', '😀', 'a'];
  const slips = Array.from({ length: 120 }, (_, place) => {
    const sign = costly[place % costly.length] ?? 'a';
    const note = sign.repeat(Math.floor((2000 - place) / sign.length));
    const date = Temporal.PlainDate.from('2026-01-01').subtract({ days: place });
    return [date.toString(), { value: { note }, counter: place, device: 'here' }];
  });
  return readJournal({ ...EMPTY_JOURNAL, device: 'here', slips: Object.fromEntries(slips) }).value;
}

const own = { journal: aJournalTooBig(), settings: DEFAULT_SETTINGS, registers: {} };

test("the browser's synced storage takes what Adieu reckons it takes, and gives it back unchanged", async ({
  driver,
}) => {
  const { write, leftOut } = syncRound(own, {});
  expect(leftOut).toBeGreaterThan(0);
  const items: Record<string, Json> = JSON.parse(JSON.stringify(write));
  const stored = await driver.inExtension(async (given) => {
    try {
      await chrome.storage.sync.clear();
      await chrome.storage.sync.set(given);
      return await chrome.storage.sync.get(null);
    } finally {
      await chrome.storage.sync.clear();
    }
  }, items);
  expect(readItems(stored)).toEqual(readItems(write));
  // And it is not far from full: little room is given away.
  const bytes = Buffer.byteLength(JSON.stringify(write));
  expect(bytes).toBeGreaterThan(80_000);
});

test('the refusals of the synced storage are understood', async ({ driver }) => {
  const said = await driver.inExtension(async () => {
    const refused = async (write: () => Promise<void>): Promise<string> => {
      try {
        await write();
        return 'not refused';
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    };
    const many = (count: number, value: string) =>
      Object.fromEntries(Array.from({ length: count }, (_, place) => [`key/${place}`, value]));
    const { sync } = chrome.storage;
    try {
      return {
        item: await refused(() => sync.set({ big: 'x'.repeat(8200) })),
        all: await refused(() => sync.set(many(14, 'x'.repeat(8000)))),
        items: await refused(() => sync.set(many(513, ''))),
        stored: Object.keys(await sync.get(null)).length,
      };
    } finally {
      await sync.clear();
    }
  });
  expect(said.stored, 'a refused write stores nothing of it').toBe(0);
  for (const message of [said.item, said.all, said.items]) {
    expect(message).not.toBe('not refused');
    expect(refusalOf(new Error(message)), message).toBe('full');
  }
});
