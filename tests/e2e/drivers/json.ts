import { readFile } from 'node:fs/promises';
import type { Json } from '../driver.ts';

export type JsonObject = { [key: string]: Json | undefined };

/** The object in a JSON file. Throws when the file holds something else. */
export async function readJson(file: string): Promise<JsonObject> {
  const read: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (!isObject(read)) throw new Error(`${file} does not hold a JSON object`);
  return read;
}

function isObject(read: unknown): read is JsonObject {
  return typeof read === 'object' && read !== null && !Array.isArray(read);
}
