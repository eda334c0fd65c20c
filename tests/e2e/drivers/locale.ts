import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PSEUDO_RIGHT_TO_LEFT } from '../driver.ts';
import { type JsonObject, readJson } from './json.ts';

const letters = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, place) => [
    letter,
    String.fromCodePoint(0x5d0 + place),
  ]),
);

// What the browser replaces in a message ($1, $NAME$, {name}), and " | " between plural forms, must stay as it is.
const KEPT = /(\$\$|\$\d|\$\w+\$|\{\w+\})/;

/** An English text in letters that really run right to left, so that mixed directions show as they would in Hebrew. */
function pseudoRightToLeft(text: string): string {
  return text
    .split(KEPT)
    .map((part) =>
      KEPT.test(part)
        ? part
        : part.replace(/[a-z]/gi, (letter) => letters[letter.toLowerCase()] ?? letter),
    )
    .join('');
}

/** Leaves one language in a built extension, as its only and default one. Throws when the extension does not have it. */
export async function keepOneLocale(extension: string, locale: string): Promise<void> {
  const from = locale === PSEUDO_RIGHT_TO_LEFT ? 'en' : locale;
  const folder = join(extension, '_locales');
  const messages = await readFile(join(folder, from, 'messages.json'), 'utf8');
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });

  // The browser knows the language by a code of its own list: the pseudo locale passes for Hebrew.
  const code = locale === PSEUDO_RIGHT_TO_LEFT ? 'he' : locale;
  await mkdir(join(folder, code));
  const text = locale === PSEUDO_RIGHT_TO_LEFT ? asRightToLeft(messages) : messages;
  await writeFile(join(folder, code, 'messages.json'), text);

  const manifestFile = join(extension, 'manifest.json');
  const manifest = await readJson(manifestFile);
  await writeFile(manifestFile, JSON.stringify({ ...manifest, default_locale: code }));
}

function asRightToLeft(messages: string): string {
  const read: Record<string, JsonObject> = JSON.parse(messages);
  const told: Record<string, JsonObject> = {};
  for (const [key, entry] of Object.entries(read)) {
    const fixed = { language_code: 'he', language_direction: 'rtl' }[key];
    told[key] = { ...entry, message: fixed ?? pseudoRightToLeft(String(entry.message)) };
  }
  return JSON.stringify(told);
}
