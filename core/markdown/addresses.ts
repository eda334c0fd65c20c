import { safeAddress } from '../archive/links';
import { addressIn } from './read-reference';

/** Longer ones are none: whoever looks for their end must not look through the whole text again and again. */
const LONGEST_ADDRESS = 4_000;

/** The address and end of `(address "title")` at a place; null where there is none. */
export function targetAt(text: string, start: number): { address: string; end: number } | null {
  if (text[start] !== '(') return null;
  const blanks = /[ \t]*\n?[ \t]*/y;
  const skip = (at: number) => {
    blanks.lastIndex = at;
    return at + (blanks.exec(text)?.[0].length ?? 0);
  };
  const from = skip(start + 1);
  const to = text[from] === '<' ? angleEnd(text, from) : bareEnd(text, from);
  if (to === -1) return null;
  let at = skip(to);
  const title = TITLES.get(text[at] ?? '');
  if (title !== undefined && at > to) {
    title.lastIndex = at;
    const found = title.exec(text);
    if (found === null) return null;
    at = skip(at + found[0].length);
  }
  if (text[at] !== ')') return null;
  return { address: addressIn(text.slice(from, to)), end: at + 1 };
}

const TITLES: ReadonlyMap<string, RegExp> = new Map([
  ['"', /"(?:[^"\\]|\\[\s\S]){0,1000}"/y],
  ["'", /'(?:[^'\\]|\\[\s\S]){0,1000}'/y],
  ['(', /\((?:[^()\\]|\\[\s\S]){0,1000}\)/y],
]);

function angleEnd(text: string, start: number): number {
  const angle = /<(?:[^<>\\\n]|\\.){0,4000}>/y;
  angle.lastIndex = start;
  const found = angle.exec(text);
  return found === null ? -1 : start + found[0].length;
}

/** Where an address without angle brackets ends: at a blank, or a bracket that it did not open. */
function bareEnd(text: string, start: number): number {
  let [at, open] = [start, 0];
  for (const last = Math.min(text.length, start + LONGEST_ADDRESS); at < last; at += 1) {
    const sign = text[at] ?? '';
    if (sign <= ' ') break;
    if (sign === '\\') at += 1;
    else if (sign === '(') open += 1;
    else if (sign === ')') {
      if (open === 0) break;
      open -= 1;
    }
  }
  return open === 0 ? at : -1;
}

/** Chinese and Japanese set no blank before what ends a sentence. */
const BARE = /(?:https?:\/\/|www\.)[^\s<。，、；：！？（）【】「」『』《》“”]{1,4000}/iy;

/** The address that stands at a place by itself (GFM 6.9), without the signs that end the sentence; null where there is none. */
export function bareAddressAt(
  text: string,
  start: number,
  inBrackets: boolean,
): { words: string; address: string } | null {
  if (/[a-z\d/]/i.test(text[start - 1] ?? '')) return null;
  BARE.lastIndex = start;
  const found = BARE.exec(text)?.[0];
  if (found === undefined) return null;
  const words = withoutSentenceEnd(inBrackets ? (found.split(']')[0] ?? '') : found);
  const address = safeAddress(/^www\./i.test(words) ? `http://${words}` : words);
  return address === null ? null : { words, address };
}

/** Signs that end a sentence, and closing brackets that the address did not open. */
function withoutSentenceEnd(address: string): string {
  let end = address.length;
  let open = address.split('(').length - address.split(')').length;
  for (; end > 0; end -= 1) {
    const sign = address[end - 1] ?? '';
    if (sign === ')') {
      if (open >= 0) break;
      open += 1;
    } else if (!'?!.,:;*_~\'"'.includes(sign)) break;
  }
  return address.slice(0, end);
}
