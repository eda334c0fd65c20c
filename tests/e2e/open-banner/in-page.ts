import { bannerView } from '../../../core/banner-view';
import { type Reason, reasons } from '../../../core/catalogue';
import { EMPTY_JOURNAL, withQuitDate } from '../../../core/journal';
import type { ToldReason } from '../../../core/messages';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings';
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

/** What the page is to be like; the banner's part in it is the product's own. */
export interface Wanted {
  locale: keyof typeof locales;
  theme: 'light' | 'dark';
  settings?: Partial<Settings>;
  /** What stands in the composer. */
  draft?: string;
  /** Whether the browser lets a text be copied. */
  copies?: boolean;
}

/** Builds the real banner in an open root, where axe can look. */
function openBanner({ locale, theme, settings = {}, draft = '', copies = true }: Wanted): void {
  document.documentElement.dataset.theme = theme;
  const today = Temporal.PlainDate.from('2026-11-23');
  const journal = withQuitDate(EMPTY_JOURNAL, today.subtract({ days: 295 }), today, 'a');
  const host = document.createElement('div');
  host.id = 'banner';
  document.body.replaceChildren(host);
  const text = (key: string) => textIn(locale, key);
  const banner = buildBanner(host.attachShadow({ mode: 'open' }), {
    text,
    tell: async () => 'saved',
    why: async () => ({ own: 'My words stay mine.', reasons: reasons.map(told(text)) }),
    onFollowed: () => {},
    readDraft: () => ({ found: true, draft }),
    copy: () => copies,
    close: () => host.remove(),
    signal: new AbortController().signal,
  });
  const view = bannerView({ ...DEFAULT_SETTINGS, ...settings }, journal, today);
  banner.draw({ ...view, countWords: '295' });
}

function told(text: (key: string) => string) {
  return ({ id, eventDate, sources }: Reason): ToldReason => ({
    title: text(`reason_${id}_title`),
    when: eventDate,
    statement: text(`reason_${id}_statement`),
    reply: text(`reason_${id}_reply`),
    notVerified: text(`reason_${id}_not_verified`),
    sources: sources.map(({ url, publisher }) => ({ address: url, name: publisher })),
  });
}

Object.assign(window, { openBanner });
