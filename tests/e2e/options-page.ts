import { readSettings } from '../../core/read-settings';
import type { Settings } from '../../core/settings';
import type { Driver, Found, Json, Tab } from './driver.ts';

/** Opens the options with this in storage, and waits until they are drawn. */
export async function openOptions(driver: Driver, stored: Record<string, Json> = {}): Promise<Tab> {
  await driver.writeStorage(stored);
  const options = await driver.openPage('options.html');
  await options.find('heading', whole('Settings')).shown();
  return options;
}

/**
 * A name, as an expression. Firefox looks a plain name up by working out the name of every element, which takes
 * seconds on a page as long as this one; for an expression only those of the right role are asked.
 */
export function whole(name: string): RegExp {
  return new RegExp(`^${RegExp.escape(name)}$`);
}

/** The beginning of a name: of an unfolding row, whose name may go on with "yours" or "hidden". */
export function startingWith(name = ''): RegExp {
  return new RegExp(`^${RegExp.escape(name)}`);
}

/** The settings in storage, as Adieu reads them. */
export async function storedSettings(driver: Driver): Promise<Settings> {
  const { settings } = await driver.readStorage();
  return readSettings(settings ?? {}).value;
}

/** Whether a switch is on, or a radio button chosen. */
export function isChecked(control: Found): Promise<boolean> {
  return control.ask((element) => element instanceof HTMLInputElement && element.checked);
}

/** The names of the alternatives, as they stand on the page. */
export async function namesInOrder(options: Tab): Promise<string[]> {
  return options.evaluate(() =>
    [...document.querySelectorAll('.row-name bdi')].map((name) => name.textContent ?? ''),
  );
}

/** The star of an alternative. */
export function star(options: Tab, name: string): Found {
  return options.find('button', whole(`Favourite: ${name}`));
}

/** Waits until reading goes on at the list of a chapter, as after an entry was added or changed: only then is that done. */
export async function listHasFocus(options: Tab, chapter: string): Promise<void> {
  await options.waitFor(
    (id) => document.activeElement?.matches(`#${id} .entries`) === true,
    chapter,
  );
}

interface ExtensionApi {
  storage: { local: { set: (items: Record<string, unknown>) => Promise<void> } };
}
declare const browser: ExtensionApi | undefined;
declare const chrome: ExtensionApi | undefined;

/** From now on the browser refuses what this page writes, as with a full disk; see `refusals`. */
export function refuseToWrite(): void {
  const refuse = () => {
    document.body.dataset.refusals = String(Number(document.body.dataset.refusals ?? 0) + 1);
    return Promise.reject(new Error('QuotaExceededError'));
  };
  // Both names lead to the extension's API, and a browser may have only one of them.
  for (const api of [typeof browser === 'undefined' ? null : browser, chrome]) {
    if (api) api.storage.local.set = refuse;
  }
}

/** Waits until the browser has refused so many times what this page wanted to write. */
export async function refusals(options: Tab, count: number): Promise<void> {
  await options.waitFor((wanted) => document.body.dataset.refusals === String(wanted), count);
}

/** From now on what this page writes waits until the page gets the event `disk-ready`. */
export function holdWrites(): void {
  const disk = Promise.withResolvers<void>();
  addEventListener('disk-ready', () => disk.resolve());
  for (const api of new Set([typeof browser === 'undefined' ? null : browser, chrome])) {
    if (!api) continue;
    const write = api.storage.local.set.bind(api.storage.local);
    api.storage.local.set = (items) => disk.promise.then(() => write(items));
  }
}

export const NOT_SAVED = 'That could not be saved';
