import { storage } from 'wxt/utils/storage';
import type { Item } from './item';
import { aloneWithAll } from './lock';
import { NotSavedError } from './not-saved-error';

/** Some items of the storage, by any names. */
export type Items<Values> = { readonly [Name in keyof Values]: Item<Values[Name]> };

/**
 * Reads, changes and writes several items as one: either everything that `change` answers is stored, or, when the browser
 * refuses or `change` throws, nothing is. What it leaves out stays as it is. Not for items of the session.
 *
 * @returns what is stored now
 * @throws NotSavedError when the browser refuses to write
 */
export function changeTogether<Values extends object>(
  items: Items<Values>,
  change: (current: Values) => Partial<NoInfer<Values>>,
): Promise<Values> {
  const names = namesOf(items);
  const locks = names.map((name) => items[name].name);
  return aloneWithAll(locks, async () => {
    const current = await readEach(items, ({ held }) => held.read());
    const changed = change(current);
    const records = names.flatMap((name) => {
      const value = changed[name];
      return value === undefined ? [] : items[name].held.records(value);
    });
    // One call, one transaction of the browser's database.
    if (records.length > 0) await storage.setItems([...records]).catch(notSaved(locks));
    return { ...current, ...changed };
  });
}

/** What several items hold in one moment, repaired where it is damaged; nothing is written. */
export function peekTogether<Values extends object>(items: Items<Values>): Promise<Values> {
  const locks = namesOf(items).map((name) => items[name].name);
  return aloneWithAll(locks, () => readEach(items, (item) => item.peek()));
}

/** What several items hold, each read by itself. */
export async function readEach<Values extends object>(
  items: Items<Values>,
  read: <Value>(item: Item<Value>) => Promise<Value>,
): Promise<Values> {
  const values: Partial<Values> = {};
  const readOne = async <Name extends keyof Values>(name: Name) => {
    values[name] = await read(items[name]);
  };
  const names = namesOf(items);
  await Promise.all(names.map(readOne));
  if (!areAllThere(values, names)) throw new Error('An item was not read');
  return values;
}

function areAllThere<Values extends object>(
  values: Partial<Values>,
  names: readonly (keyof Values)[],
): values is Values {
  return names.every((name) => Object.hasOwn(values, name));
}

function notSaved(names: readonly string[]): (cause: unknown) => never {
  return (cause) => {
    throw new NotSavedError(names.join(', '), cause);
  };
}

function namesOf<Values>(items: Items<Values>): (keyof Values & string)[] {
  return Object.keys(items) as (keyof Values & string)[];
}
