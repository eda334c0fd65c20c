import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { filesIn, folderOf, ROOT, readJson, TARGETS } from './packages.ts';

type Texts = { readonly [key: string]: string | Texts };
const Texts: v.GenericSchema<Texts> = v.record(
  v.string(),
  v.union([v.string(), v.lazy(() => Texts)]),
);

const Messages = v.record(
  v.string(),
  v.object({
    message: v.string(),
    placeholders: v.optional(v.record(v.string(), v.object({ content: v.string() })), {}),
  }),
);

/** Every text with its key, "popup.title" for one in an object. */
function flat(texts: Texts, before = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[before + key, value]] : [...flat(value, `${before}${key}.`)],
    ),
  );
}

/** "one | other" is two forms of one text. */
const formsOf = (text: string): string[] => text.split(' | ');

/** What is filled in: $1 or {name}. "$$" is a dollar sign. The last form, for any number, has them all. */
function substitutionsIn(text: string): string[] {
  const last = formsOf(text).at(-1) ?? '';
  return [...new Set(last.replaceAll('$$', '').match(/\$[1-9]|\{[a-z]\w*\}/gi) ?? [])].sort();
}

/**
 * {"1": …, "n": …} are forms of one text. A language may have one for none where English has not ("0 jour"), and the
 * forms for none and for one may leave the number out ("1 day").
 */
function isSpecialForm(key: string, texts: ReadonlyMap<string, string>): boolean {
  return /\.[01]$/.test(key) && texts.has(key.replace(/[01]$/, 'n'));
}

function ordinaryKeys(texts: ReadonlyMap<string, string>): string[] {
  return [...texts.keys()].filter((key) => !isSpecialForm(key, texts)).sort();
}

const languages = filesIn(join(ROOT, 'locales')).map((file) => file.replace(/\.json$/, ''));
const textsOf = (language: string): Map<string, string> =>
  flat(v.parse(Texts, readJson(join(ROOT, 'locales', `${language}.json`))));
const english = textsOf('en');

describe('the languages', () => {
  it('are English and at least one more', () => {
    expect(languages).toContain('en');
    expect(languages.length).toBeGreaterThan(1);
  });
});

describe.each(languages.filter((language) => language !== 'en'))('the texts in %s', (language) => {
  const texts = textsOf(language);
  const differing = (aspect: (text: string) => unknown): string[] =>
    [...english]
      .filter(([key]) => !isSpecialForm(key, english))
      .filter(
        ([key, text]) =>
          JSON.stringify(aspect(text)) !== JSON.stringify(aspect(texts.get(key) ?? '')),
      )
      .map(([key]) => key);

  it('have the keys of the English ones', () => {
    expect(ordinaryKeys(texts)).toEqual(ordinaryKeys(english));
  });

  it('have a form for one and a form for none wherever English has', () => {
    const missing = [...english.keys()].filter((key) => !texts.has(key));
    expect(missing).toEqual([]);
  });

  it('are all written', () => {
    expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('have as many plural forms', () => {
    expect(differing((text) => formsOf(text).length)).toEqual([]);
  });

  it('have the same things filled in', () => {
    expect(differing(substitutionsIn)).toEqual([]);
  });
});

describe.each(TARGETS)('the texts built for %s', (target) => {
  const folder = join(folderOf(target), '_locales');
  const built = languages.map((language) => ({
    language,
    messages: v.parse(Messages, readJson(join(folder, language, 'messages.json'))),
  }));

  it('have the same keys in every language', () => {
    const keys = built.map(({ messages }) => Object.keys(messages).sort());
    expect(keys[0]?.length).toBeGreaterThan(0);
    for (const others of keys) expect(others).toEqual(keys[0]);
  });

  // A browser shows a text with a stray "$" wrongly, or (Chrome) refuses the whole extension.
  it('have a dollar sign only as "$$", before a place, or around a declared name', () => {
    const stray = built.flatMap(({ language, messages }) =>
      Object.entries(messages)
        .filter(([, { message, placeholders }]) => {
          const rest = message
            .replaceAll('$$', '')
            .replace(/\$([a-z0-9_@]+)\$/gi, (match, name: string) =>
              name.toLowerCase() in placeholders ? '' : match,
            )
            .replace(/\$[1-9]/g, '');
          return rest.includes('$');
        })
        .map(([key]) => `${language} ${key}`),
    );
    expect(stray).toEqual([]);
  });

  it('have no price that a browser takes for a name between dollar signs', () => {
    const names = built.flatMap(({ messages }) =>
      Object.values(messages).flatMap(({ message, placeholders }) =>
        [...message.matchAll(/\$([a-z0-9_@]+)\$/gi)]
          .map(([, name = '']) => name)
          .filter((name) => !(name.toLowerCase() in placeholders)),
      ),
    );
    expect(names).toEqual([]);
  });
});
