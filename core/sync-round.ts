import { sameValue } from './canonical';
import type { Journal } from './journal';
import type { Settings } from './settings';
import { notedRegisters, type Registers, settingsOf } from './settings-registers';
import { deviceOfKey, mergedSaid, readItems, type SyncItem } from './sync-items';
import { bytesOfItem, MOST_BYTES, MOST_ITEMS } from './sync-limits';
import { packed, type Room } from './sync-pack';
import { piecesOf } from './sync-pieces';

/** What is kept in step with the other devices. */
export interface Synced {
  /** With the name of this device. */
  journal: Journal;
  settings: Settings;
  /** The settings as they were said so far; see core/settings-registers.ts. */
  registers: Registers;
}

/** What is in the synced storage. Anybody's, until it is validated. */
export type SyncContents = Readonly<Record<string, unknown>>;

export interface Round {
  /** What is to be stored here. */
  here: Synced;
  /** What is to be written in the synced storage, and removed from it: keys of this device only. */
  write: Readonly<Record<string, SyncItem>>;
  remove: readonly string[];
  /** How many things found no room there; they stay here. */
  leftOut: number;
}

/** A little less than there is: the browser has the last word on what something costs. */
const RESERVE = 1_024;

/**
 * One round of keeping in step: everything that any device said is merged into what is here, and what nobody else says is said.
 */
export function syncRound(own: Synced, contents: SyncContents): Round {
  const { device } = own.journal;
  const said = readItems(contents);
  const noted = notedRegisters(own.registers, own.settings, device);
  const all = [...said.values()].reduce(mergedSaid, { journal: own.journal, registers: noted });
  const others = new Map([...said].filter(([other]) => other !== device));
  const { items, leftOut } = packed(
    piecesOf(all, device, others),
    device,
    roomIn(contents, device),
  );
  const isOwn = (key: string) => deviceOfKey(key) === device;
  return {
    here: { ...all, settings: settingsOf(all.registers, own.settings) },
    write: Object.fromEntries(
      Object.entries(items).filter(([key, item]) => !sameValue(item, contents[key])),
    ),
    remove: Object.keys(contents).filter((key) => isOwn(key) && items[key] === undefined),
    leftOut,
  };
}

/** The room that everything else in the synced storage leaves to a device. */
function roomIn(contents: SyncContents, device: string): Room {
  const others = Object.entries(contents).filter(([key]) => deviceOfKey(key) !== device);
  const taken = others.reduce((sum, [key, value]) => sum + bytesOfItem(key, value), RESERVE);
  return { bytes: MOST_BYTES - taken, items: MOST_ITEMS - others.length };
}
