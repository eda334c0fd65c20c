import { storage } from 'wxt/utils/storage';
import type { Repaired } from '../core/repair';
import { keepAside } from './keep-aside';
import { alone } from './lock';
import { NotSavedError } from './not-saved-error';

interface ItemDescription<T> {
  /** The key in the storage, and the name in the quarantine. */
  name: string;
  /** `session` for what only holds until the browser is closed. */
  area?: 'local' | 'session';
  /** The version of the shape written today; a stored value without one is version 1. */
  version: number;
  /** By target version: a value of the version before → a value of that version. */
  migrations?: Record<number, (older: unknown) => unknown>;
  initial: T;
  /** Validates what is read. */
  repair: (raw: unknown) => Repaired<T>;
  /** Puts in the place of what was damaged what is known from elsewhere. Must wait for no lock. */
  mend?: (damaged: Repaired<T>) => Promise<T>;
}

/** One concern in the storage. Nothing else touches its key. */
export interface Item<T> {
  /** Its key in the storage, and the name of its lock. */
  readonly name: string;
  /** The stored value, repaired where it was damaged (a copy of the damage is kept aside). */
  read: () => Promise<T>;
  /** The same, but damage stays where it is: nothing is written, and no lock waited for. */
  peek: () => Promise<T>;
  /**
   * Reads, changes and writes alone, so that no change of another tab is lost.
   *
   * @returns what is stored now
   * @throws NotSavedError when the browser refuses to write; the stored value is as before
   */
  change: (change: (current: T) => T) => Promise<T>;
  /** Calls back with every new value and the one before, whoever wrote it. Returns how to stop. */
  watch: (listener: (value: T, before: T) => void) => () => void;
  /** For who holds the lock already, of several items at once (see together.ts). */
  readonly held: {
    /** As `read`, without waiting for the lock. */
    read: () => Promise<T>;
    /** What is to be stored for a value: the keys of the storage area, and what goes there. */
    records: (value: T) => readonly StoredRecord[];
  };
}

export interface StoredRecord {
  key: `${'local' | 'session'}:${string}`;
  value: unknown;
}

export function defineItem<T>(description: ItemDescription<T>): Item<T> {
  const { name, area = 'local', version, initial, repair, mend } = description;
  const stored = storage.defineItem<unknown, { v?: number }>(`${area}:${name}`, {
    version,
    ...(description.migrations ? { migrations: description.migrations } : {}),
  });

  const readable = (raw: unknown): T =>
    raw === null || raw === undefined ? initial : repair(raw).value;

  async function inspect(): Promise<Repaired<T> & { raw: unknown }> {
    const [raw, meta] = await Promise.all([stored.getValue(), stored.getMeta()]);
    if (raw === null || raw === undefined) return { value: initial, replaced: [], raw };
    const repaired = repair(raw);
    const { replaced } = repaired;
    const value = replaced.length > 0 && mend ? await mend(repaired) : repaired.value;
    // WXT leaves data of a newer version as it is; we read what we understand of it.
    const newer = typeof meta.v === 'number' && meta.v > version;
    return { value, replaced: newer ? [...replaced, 'version'] : replaced, raw };
  }

  async function write(value: T): Promise<void> {
    try {
      await stored.setValue(value);
      if (version > 1) await stored.setMeta({ v: version });
    } catch (cause) {
      throw new NotSavedError(name, cause);
    }
  }

  /** Must run alone: keeps the damaged value aside first, and only then puts the repaired one in its place. */
  async function heal(): Promise<T> {
    const { value, replaced, raw } = await inspect();
    if (replaced.length === 0) return value;
    await keepAside(name, replaced, raw);
    if (replaced.includes('version')) await stored.removeMeta(['v']);
    await write(value);
    return value;
  }

  return {
    name,
    held: {
      read: heal,
      records: (value) => [
        { key: `${area}:${name}`, value },
        // As WXT keeps the version of an item.
        ...(version > 1 ? [{ key: `${area}:${name}$` as const, value: { v: version } }] : []),
      ],
    },
    async read() {
      const { value, replaced } = await inspect();
      if (replaced.length === 0) return value;
      try {
        return await alone(name, heal);
      } catch (error) {
        // The storage refuses to write: the person still gets everything that could be read.
        if (error instanceof NotSavedError) return value;
        throw error;
      }
    },
    peek: async () => (await inspect()).value,
    change: (change) =>
      alone(name, async () => {
        const value = change(await heal());
        await write(value);
        return value;
      }),
    watch: (listener) => stored.watch((raw, before) => listener(readable(raw), readable(before))),
  };
}
