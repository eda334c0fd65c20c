import * as v from 'valibot';
import { isPlainObject, type Repaired, repairFields } from './repair';
import { type Registers, readRegisters } from './settings-registers';

/** How the last round went. */
export const SYNC_OUTCOMES = [
  'none-yet',
  'synced',
  /** Not everything found room; what did not stays on this device. */
  'in-part',
  /** The browser says there is no room. */
  'full',
  /** The browser takes no more writes just now; the next round goes on. */
  'too-often',
  /** The browser refused for another reason: no account, no network of its own, synced storage switched off. */
  'unavailable',
] as const;
export type SyncOutcome = (typeof SYNC_OUTCOMES)[number];

/** What this device knows about keeping in step with the others. */
export interface SyncState {
  /** Off until the person switches it on. */
  on: boolean;
  /** Whether this device was in step with the others once; what it says later is then no disagreement. */
  joined: boolean;
  /** Switched off, but what this device said in the synced storage could not be removed yet. */
  leaving: boolean;
  /** Everything was erased here, but the synced storage could not be emptied yet. */
  emptying: boolean;
  outcome: SyncOutcome;
  /** How many things found no room. */
  leftOut: number;
  registers: Registers;
}

export const NOT_SYNCED: SyncState = {
  on: false,
  joined: false,
  leaving: false,
  emptying: false,
  outcome: 'none-yet',
  leftOut: 0,
  registers: {},
};

export function readSyncState(raw: unknown): Repaired<SyncState> {
  const fields = repairFields<Omit<SyncState, 'registers'>>(
    {
      on: v.boolean(),
      joined: v.boolean(),
      leaving: v.boolean(),
      emptying: v.boolean(),
      outcome: v.picklist(SYNC_OUTCOMES),
      leftOut: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    },
    NOT_SYNCED,
    raw,
  );
  const registers = readRegisters(isPlainObject(raw) ? raw.registers : undefined);
  return {
    value: { ...fields.value, registers: registers.value },
    replaced: [...fields.replaced, ...registers.replaced],
  };
}
