import * as v from 'valibot';

/** What became of a value from outside: the usable value, and the names of the parts that had to be replaced. */
export interface Repaired<T> {
  value: T;
  /** Paths such as `favourites` or `slips.2026-02-30`; empty when everything was as it should be. */
  replaced: readonly string[];
}

/** One schema for every field of T. */
export type FieldSchemas<T> = { [Field in keyof T]: v.GenericSchema<unknown, T[Field]> };

/** A plain object, the only shape we read fields from (an array or null has none of ours). */
export function isPlainObject(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/**
 * Reads an object field by field: good fields are taken, bad ones fall back to their default, unknown ones
 * are dropped. A field that is simply missing is not a damage (an older version did not have it).
 *
 * @param raw anything at all, straight from storage or a file
 * @param lists the fields that are lists, whose good entries are worth keeping, and how many each may have
 */
export function repairFields<T extends object>(
  schemas: FieldSchemas<T>,
  defaults: T,
  raw: unknown,
  lists: { readonly [Field in keyof T]?: number } = {},
): Repaired<T> {
  if (!isPlainObject(raw)) return { value: defaults, replaced: ['*'] };
  const value = { ...defaults };
  const replaced: string[] = [];
  for (const field in schemas) {
    if (!Object.hasOwn(raw, field)) continue;
    const whole = readWith(schemas[field], raw[field]);
    if (whole === null) replaced.push(field);
    const read = whole ?? readGood(schemas[field], raw[field], lists[field] ?? 0);
    if (read !== null) value[field] = read.output;
  }
  return { value, replaced };
}

/** What can be read of a list: as many as it may have of the entries that make sense alone. Null for what is no list. */
function readGood<Output>(
  schema: v.GenericSchema<unknown, Output>,
  raw: unknown,
  most: number,
): { output: Output } | null {
  if (most === 0 || !Array.isArray(raw)) return null;
  const good = raw.filter((entry: unknown) => v.is(schema, [entry]));
  return readWith(schema, good.slice(0, most));
}

function readWith<Output>(
  schema: v.GenericSchema<unknown, Output>,
  raw: unknown,
): { output: Output } | null {
  const result = v.safeParse(schema, raw);
  return result.success ? { output: result.output } : null;
}

/** Reads a record entry by entry: an entry with a bad key or a bad value is dropped and named, the others stay. */
export function repairRecord<Value>(
  isKey: (key: string) => boolean,
  schema: v.GenericSchema<unknown, Value>,
  raw: unknown,
  name: string,
): Repaired<Record<string, Value>> {
  if (raw === undefined) return { value: {}, replaced: [] };
  if (!isPlainObject(raw)) return { value: {}, replaced: [name] };
  const good: [string, Value][] = [];
  const replaced: string[] = [];
  for (const [key, entry] of Object.entries(raw)) {
    const read = isKey(key) ? readWith(schema, entry) : null;
    if (read === null) replaced.push(`${name}.${key}`);
    else good.push([key, read.output]);
  }
  return { value: Object.fromEntries(good), replaced };
}
