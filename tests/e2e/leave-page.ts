import type { MadeFile } from '../archive/generator.ts';
import type { Driver, Found, Json, Tab } from './driver.ts';
import { whole } from './options-page.ts';
import { says } from './says.ts';

/** Opens the page `leave` at the archive. */
export async function openArchivePage(
  driver: Driver,
  stored: Record<string, Json> = {},
): Promise<Tab> {
  await driver.writeStorage(stored);
  const leave = await driver.openPage('leave.html');
  await leave.find('link', whole('Your archive')).click();
  return leave;
}

/** An export that ends in the middle of its only conversation. */
export const BROKEN: readonly MadeFile[] = [
  { name: 'conversations.json', chunks: () => [new TextEncoder().encode('[{"id":"broken"')] },
];

/** Chooses files of this machine, as with "Choose files". */
export async function give(leave: Tab, ...paths: string[]): Promise<void> {
  await leave.find('file').chooseFiles(...paths);
}

/** Takes exports in, and waits until what came of it was read. */
export async function takeIn(leave: Tab, ...paths: string[]): Promise<void> {
  await give(leave, ...paths);
  await reportLines(leave);
  await leave.find('button', whole('All right')).click();
  await leave.waitFor(() => document.querySelector('.import-report') === null);
}

/** Waits for the report of an import, and returns its main lines. */
export async function reportLines(leave: Tab): Promise<string[]> {
  await says(leave, 'That is in your archive now', { timeout: 45_000 });
  return leave.evaluate(() =>
    [...document.querySelectorAll('.import-report > ul:first-of-type > li')].map(
      (line) => line.textContent ?? '',
    ),
  );
}

/** The lines of the list of conversations, or of what was found, that are drawn now. */
export function rows(leave: Tab): Promise<string[]> {
  return leave.evaluate(() =>
    [...document.querySelectorAll('search a[href]')].map((row) => row.textContent ?? ''),
  );
}

export function searchField(leave: Tab): Found {
  return leave.find('searchbox', whole('Search your archive'));
}

interface PrivateFolder {
  keys(): AsyncIterable<string>;
  values(): AsyncIterable<FileSystemFileHandle>;
  getDirectoryHandle(name: string, options?: { create: boolean }): Promise<PrivateFolder>;
  getFileHandle(name: string, options: { create: boolean }): Promise<FileSystemFileHandle>;
}
declare const navigator: { storage: { getDirectory(): Promise<PrivateFolder> } };

/** The names of what the extension has among its private files on the disk. */
export function privateFiles(driver: Driver): Promise<string[]> {
  return driver.inExtension(async () => {
    const names: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
    return names;
  });
}

/** Leaves what a first opening of the archive leaves that ended in the middle: too few files for a database. */
export function leaveHalfOpening(driver: Driver): Promise<void> {
  return driver.inExtension(async () => {
    const create = { create: true };
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('adieu-archive', create);
    const files = await folder.getDirectoryHandle('.opaque', create);
    await files.getFileHandle('half', create);
  });
}

/** Writes zeros over the beginning of the archive's database, behind what SQLite's own files begin with. */
export function damageFiles(driver: Driver): Promise<void> {
  return driver.inExtension(async () => {
    const [begin, zeros] = [4096, 8192];
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('adieu-archive');
    for await (const handle of (await folder.getDirectoryHandle('.opaque')).values()) {
      if ((await handle.getFile()).size < begin + zeros) continue;
      const writer = await handle.createWritable({ keepExistingData: true });
      await writer.write({ type: 'write', position: begin, data: new Uint8Array(zeros) });
      await writer.close();
    }
  });
}
