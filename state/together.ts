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
    const read = await Promise.all(
      names.map(async (name) => ({ [name]: await items[name].held.read() })),
    );
    const current: Values = Object.assign({}, ...read);
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

function notSaved(names: readonly string[]): (cause: unknown) => never {
  return (cause) => {
    throw new NotSavedError(names.join(', '), cause);
  };
}

function namesOf<Values>(items: Items<Values>): (keyof Values & string)[] {
  return Object.keys(items) as (keyof Values & string)[];
}
