import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDoor } from './door.ts';
import { readJson } from './json.ts';
import { keepOneLocale } from './locale.ts';

/** A throw-away room for one launch: the browser's profile and a copy of the built extension that may be changed. */
export interface Room {
  profile: string;
  extension: string;
  remove(): Promise<void>;
}

/** Copies the built extension into a fresh folder, with only one language if one is named, and the profile to start from. */
export async function makeRoom(built: string, locale?: string, seed?: string): Promise<Room> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'adieu-')));
  const extension = join(folder, 'extension');
  await cp(built, extension, { recursive: true });
  const profile = join(folder, 'profile');
  await (seed ? cp(seed, profile, { recursive: true }) : mkdir(profile));
  await addDoor(extension);
  if (locale) await keepOneLocale(extension, locale);
  return {
    profile,
    extension,
    // The browser's last processes may still be writing there.
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}

/** Raises the last number of the copy's version, as an update does. */
export async function raiseVersion(extension: string): Promise<void> {
  const file = join(extension, 'manifest.json');
  const manifest = await readJson(file);
  const numbers = String(manifest.version).split('.').map(Number);
  numbers.push((numbers.pop() ?? 0) + 1);
  await writeFile(file, JSON.stringify({ ...manifest, version: numbers.join('.') }));
}
