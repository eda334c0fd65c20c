import * as v from 'valibot';
import { addressProblem } from './address';
import { type FieldSchemas, type Repaired, repairFields } from './repair';

export const LONGEST_OWN_REASON = 280;
export const LONGEST_NAME = 60;
export const MOST_FAVOURITES = 4;
/** Far more than anybody adds by hand; a bound keeps a damaged or hostile file from growing the storage. */
export const MOST_OWN_ALTERNATIVES = 50;

export type Theme = 'system' | 'light' | 'dark';

/** An alternative the person added. */
export interface OwnAlternative {
  id: string;
  name: string;
  /** https, or http on the person's own machine; may hold one `{prompt}`. */
  address: string;
}

/** What the person decided about Adieu. */
export interface Settings {
  /** The master switch: off means off, everywhere. */
  on: boolean;
  banner: boolean;
  badge: boolean;
  theme: Theme;
  /** The person's own sentence, at most 280 characters; empty when there is none. */
  ownReason: string;
  /** Ids of reasons the person does not want to see. */
  hiddenReasons: readonly string[];
  /** Ids of at most four alternatives, in the order the banner shows them. */
  favourites: readonly string[];
  /** Ids of alternatives the person does not want to see. */
  hiddenAlternatives: readonly string[];
  /** Ids in the person's order; empty until they have ordered something. */
  order: readonly string[];
  ownAlternatives: readonly OwnAlternative[];
}

export const DEFAULT_SETTINGS: Settings = {
  on: true,
  banner: true,
  badge: true,
  theme: 'system',
  ownReason: '',
  hiddenReasons: [],
  favourites: [],
  hiddenAlternatives: [],
  order: [],
  ownAlternatives: [],
};

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
const ids = v.pipe(
  v.array(id),
  v.maxLength(500),
  v.transform((list) => [...new Set(list)]),
);

const ownAlternative = v.object({
  id,
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_NAME)),
  address: v.pipe(
    v.string(),
    v.trim(),
    v.check((address) => addressProblem(address) === null),
  ),
});

const schemas: FieldSchemas<Settings> = {
  on: v.boolean(),
  banner: v.boolean(),
  badge: v.boolean(),
  theme: v.picklist(['system', 'light', 'dark']),
  ownReason: v.pipe(v.string(), v.maxLength(LONGEST_OWN_REASON)),
  hiddenReasons: ids,
  favourites: v.pipe(ids, v.maxLength(MOST_FAVOURITES)),
  hiddenAlternatives: ids,
  order: ids,
  ownAlternatives: v.pipe(v.array(ownAlternative), v.maxLength(MOST_OWN_ALTERNATIVES)),
};

/**
 * Settings out of anything: bad fields fall back to their default and are named. A list of own alternatives
 * with one bad entry keeps the others.
 */
export function readSettings(raw: unknown): Repaired<Settings> {
  const repaired = repairFields(schemas, DEFAULT_SETTINGS, raw);
  if (!repaired.replaced.includes('ownAlternatives')) return repaired;
  return {
    value: { ...repaired.value, ownAlternatives: goodOwnAlternatives(raw) },
    replaced: repaired.replaced,
  };
}

function goodOwnAlternatives(raw: unknown): OwnAlternative[] {
  const list = v.safeParse(v.object({ ownAlternatives: v.array(v.unknown()) }), raw);
  if (!list.success) return [];
  return list.output.ownAlternatives
    .map((entry) => v.safeParse(ownAlternative, entry))
    .flatMap((result) => (result.success ? [result.output] : []))
    .slice(0, MOST_OWN_ALTERNATIVES);
}
