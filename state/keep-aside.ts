import { storage } from 'wxt/utils/storage';
import { EMPTY_QUARANTINE, type Quarantine, readQuarantine, withKept } from '../core/quarantine';
import { alone, QUARANTINE } from './lock';
import { NotSavedError } from './not-saved-error';

const stored = storage.defineItem<unknown>(`local:${QUARANTINE}`);

async function read(): Promise<Quarantine> {
  return readQuarantine(await stored.getValue()).value;
}

async function write(quarantine: Quarantine): Promise<void> {
  try {
    await stored.setValue(quarantine);
  } catch (cause) {
    throw new NotSavedError('quarantine', cause);
  }
}

/**
 * Keeps a copy of an item that could not be read in full, so that nothing the person owns is lost silently.
 *
 * @throws NotSavedError when the copy could not be written; the caller must then leave the original in place
 */
export function keepAside(item: string, replaced: readonly string[], raw: unknown): Promise<void> {
  const foundOn = Temporal.Now.plainDateISO().toString();
  return alone(QUARANTINE, async () => {
    await write(withKept(await read(), { item, replaced, foundOn, raw }));
  });
}

/** The copies kept aside, for the page that tells the person. */
export const quarantine = {
  read,
  empty: () => alone(QUARANTINE, () => write(EMPTY_QUARANTINE)),
  watch: (listener: (value: Quarantine) => void) =>
    stored.watch((raw) => listener(readQuarantine(raw).value)),
};
