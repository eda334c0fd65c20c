import { bannerView } from '../../../core/banner-view';
import { EMPTY_JOURNAL, withQuitDate } from '../../../core/journal';
import { DEFAULT_SETTINGS } from '../../../core/settings';
import { buildBanner } from '../../../entrypoints/chatgpt.content/banner';
import en from '../../../locales/en.json';
import fr from '../../../locales/fr.json';

const locales = { en, fr };

/** A text of a locale file by its key with underscores, as the browser would give it. */
function textIn(locale: keyof typeof locales, key: string): string {
  const parts = key.split('_');
  const find = (node: unknown, from: number): string | undefined => {
    if (from === parts.length) return typeof node === 'string' ? node : undefined;
    if (typeof node !== 'object' || node === null) return undefined;
    for (let to = parts.length; to > from; to--) {
      const name = parts.slice(from, to).join('_');
      const child: unknown = Object.getOwnPropertyDescriptor(node, name)?.value;
      const text = child === undefined ? undefined : find(child, to);
      if (text !== undefined) return text;
    }
    return undefined;
  };
  const text = find(locales[locale], 0);
  if (text === undefined) throw new Error(`No text ${key} in ${locale}`);
  return text.replaceAll('$$', '$');
}

/** Builds the real banner in an open root, where axe can look. */
function openBanner(locale: keyof typeof locales, theme: 'light' | 'dark'): void {
  document.documentElement.dataset.theme = theme;
  const today = Temporal.PlainDate.from('2026-11-23');
  const journal = withQuitDate(EMPTY_JOURNAL, today.subtract({ days: 295 }), today, 'a');
  const settings = { ...DEFAULT_SETTINGS, ownReason: 'My words stay mine.' };
  const host = document.createElement('div');
  host.id = 'banner';
  document.body.replaceChildren(host);
  const banner = buildBanner(host.attachShadow({ mode: 'open' }), {
    text: (key) => textIn(locale, key),
    tell: async () => 'saved',
    close: () => host.remove(),
    signal: new AbortController().signal,
  });
  banner.draw({ ...bannerView(settings, journal, today), countWords: '295' });
}

Object.assign(window, { openBanner });
