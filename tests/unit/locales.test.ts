import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('French keeps the signs that stand apart on the line of their word, by no-break spaces', () => {
  const lines = readFileSync('locales/fr.json', 'utf8').split('\n');
  const text = (line: string) => line.replace(/^\s*"[^"]*": /, '');
  expect(lines.filter((line) => / [:;?!»]|« /.test(text(line)))).toEqual([]);
});

it('every text is used', () => {
  const named = namesOfTexts();
  const texts: unknown = JSON.parse(readFileSync('locales/en.json', 'utf8'));
  expect(keysOf(texts).filter((key) => !named.test(key))).toEqual([]);
});

/** The names of all texts as browsers know them, "popup_title"; the forms of a plural are one. */
function keysOf(texts: unknown, before: readonly string[] = []): string[] {
  if (typeof texts !== 'object' || texts === null || 'n' in texts) return [before.join('_')];
  return Object.entries(texts).flatMap(([key, inner]) => keysOf(inner, [...before, key]));
}

/** Whatever the code may call a text by: 'popup.title', `fact.${id}`, '__MSG_extension_name__'. */
function namesOfTexts(): RegExp {
  const rooms = globSync('{entrypoints,components,core}/**/*.{ts,tsx}');
  const code = [...rooms, 'wxt.config.ts'].map((file) => readFileSync(file, 'utf8')).join('\n');
  const names = [...code.matchAll(/(['"`])(?:__MSG_)?([a-z](?:[\w.]|\$\{[^{}]+\})+?)(?:__)?\1/g)];
  const patterns = names.map(([, , name = '']) =>
    name.replaceAll(/\$\{[^{}]+\}/g, '\\w+').replaceAll('.', '_'),
  );
  return new RegExp(`^(?:${patterns.join('|')})$`);
}
