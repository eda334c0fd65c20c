/**
 * What the browser's storage.sync takes, in bytes and items (developer.chrome.com/docs/extensions/reference/api/storage;
 * MDN: storage.sync; both browsers enforce the same).
 */
export const MOST_BYTES = 102_400;
export const MOST_BYTES_AN_ITEM = 8_192;
export const MOST_ITEMS = 512;

const encoder = new TextEncoder();

/** What a value costs, as the browsers measure it: its JSON in UTF-8; Chromium writes `<` and line separators in six bytes. */
export function bytesOf(value: unknown): number {
  const json = JSON.stringify(value) ?? '';
  const escaped = json.replace(/[<\u2028\u2029]/g, '\\u0000');
  return encoder.encode(escaped).length;
}

/** What an item costs: its value and its key. */
export function bytesOfItem(key: string, value: unknown): number {
  return encoder.encode(key).length + bytesOf(value);
}
