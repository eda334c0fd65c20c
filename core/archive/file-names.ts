import { fold } from './fold';

/** Gives out file names, each once. */
export type NameFile = (wanted: string, extension: string) => string;

/**
 * The longest name without its extension, in bytes of UTF-8. Linux takes 255, encrypted folders there 143, and the
 * whole path on Windows 260; so there is room for a number and for the folders around it.
 */
const LONGEST = 100;

/** Not to be had in Windows, or leading to other folders, or changing the direction of what is shown. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]+/gu;
const INVISIBLE = /\p{Cf}+/gu;
/** Devices of Windows, with any extension (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])$/i;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const encoder = new TextEncoder();

/**
 * A giver of names that every system takes and none takes for the same: they differ in more than capitals, accents
 * and the form of their characters.
 *
 * @param fallback the name of what has none, such as "Untitled"
 */
export function createNameFile(fallback: string): NameFile {
  const used = new Set<string>();
  const numbers = new Map<string, number>();

  return (wanted, extension) => {
    const name = legalName(wanted) || legalName(fallback) || 'file';
    const key = fold(name);
    let number = numbers.get(key) ?? 1;
    let free = name;
    while (used.has(fold(free))) free = `${name} (${++number})`;
    numbers.set(key, number);
    used.add(fold(free));
    return `${free}${extension}`;
  };
}

/** The name as every system takes it; empty when nothing is left of it. */
function legalName(wanted: string): string {
  const clean = wanted
    .toWellFormed()
    .normalize('NFC')
    .replace(FORBIDDEN, ' ')
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ');
  // A dot in front hides a file, a dash makes it an option, `~` a home; Windows drops dots and spaces at the end.
  const name = shortened(clean.replace(/^[\s.~-]+/, '')).replace(/[\s.]+$/, '');
  const [stem = '', ...rest] = name.split('.');
  return DEVICE.test(stem.trim()) ? [`${stem.trim()}_`, ...rest].join('.') : name;
}

/** As many whole characters as fit. */
function shortened(name: string): string {
  if (name.length * 3 <= LONGEST) return name;
  let short = '';
  let size = 0;
  for (const { segment } of graphemes.segment(name)) {
    size += encoder.encode(segment).length;
    if (size > LONGEST) break;
    short += segment;
  }
  return short;
}
