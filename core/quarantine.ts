import * as v from 'valibot';
import { type DateText, isDateText } from './calendar';
import { isPlainObject, type Repaired } from './repair';

/** Enough to hold every item's damage several times over; the oldest copies go first. */
const MOST_KEPT = 20;

/** A copy of an item that could not be read in full, kept exactly as it was found. */
export interface Kept {
  /** The name of the item: `settings`, `journal`, … */
  item: string;
  /** The parts that were replaced or dropped (see Repaired), or `version` for data of a newer Adieu. */
  replaced: readonly string[];
  foundOn: DateText;
  raw: unknown;
}

export interface Quarantine {
  kept: readonly Kept[];
}

export const EMPTY_QUARANTINE: Quarantine = { kept: [] };

/** The quarantine with one more copy; the same damage is kept once, however often it is read. */
export function withKept(quarantine: Quarantine, kept: Kept): Quarantine {
  const same = (other: Kept) =>
    other.item === kept.item && JSON.stringify(other.raw) === JSON.stringify(kept.raw);
  if (quarantine.kept.some(same)) return quarantine;
  return { kept: [...quarantine.kept, kept].slice(-MOST_KEPT) };
}

/** Whether nothing in it is damaged: all of it was stored by a newer Adieu, of which this one understands a part. */
export function isOfNewerVersion({ kept }: Quarantine): boolean {
  return kept.length > 0 && kept.every(({ replaced }) => replaced.includes('version'));
}

const keptSchema = v.object({
  item: v.string(),
  replaced: v.array(v.string()),
  foundOn: v.pipe(v.string(), v.check(isDateText)),
  raw: v.unknown(),
});

/** The quarantine itself may be damaged: what can be read of it is kept. */
export function readQuarantine(raw: unknown): Repaired<Quarantine> {
  const list = isPlainObject(raw) && Array.isArray(raw.kept) ? raw.kept : [];
  const kept = list.flatMap((one: unknown) => {
    const result = v.safeParse(keptSchema, one);
    return result.success ? [result.output] : [];
  });
  return { value: { kept }, replaced: [] };
}
