import { safeAddress } from '../archive/links';
import { bareAddressAt, targetAt } from './addresses';
import { emphasized, type Mark, markOf } from './emphasis';
import { entityText } from './entities';
import { mathAt } from './math';
import { LONGEST_NAME, type References, referenceName } from './read-reference';
import type { Inline } from './tree';

/** What is known of the text that is being read. */
export interface Reading {
  references: References;
}

/** A square bracket that may begin a link, until it is known what it means. */
interface Bracket {
  isImage: boolean;
  /** Its place among the parts. */
  part: number;
  /** Where its words begin in the text. */
  from: number;
}

/** What ends a stretch of plain text: the first sign of anything else. */
const PLAIN = /[^\\`*_~[\]!<&$\nhHwW]+/y;
const ESCAPED = /[!-/:-@[-`{-~]/;
const ENTITY = /&(?:#\d{1,7}|#x[a-f\d]{1,6}|\w{1,31});/iy;
const BREAK = /<br *\/?>/iy;
const ANGLE_ADDRESS = /<(https?:\/\/[^\s<>]{1,4000})>/iy;

/** The content of a paragraph or a cell. Takes time in proportion to its length. */
export function readInline(text: string, { references }: Reading): Inline[] {
  const parts: (Inline | Mark)[] = [];
  let brackets: Bracket[] = [];
  const endless = new Set<string>();
  let at = 0;

  const add = (part: Inline | Mark, end: number) => {
    parts.push(part);
    at = end;
  };
  const addText = (end: number) => add({ kind: 'text', text: text.slice(at, end) }, end);
  const matched = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };

  const readBackslash = () => {
    const next = text[at + 1] ?? '';
    if (next === '\n') add({ kind: 'break' }, at + 2);
    else if (ESCAPED.test(next)) add({ kind: 'text', text: next }, at + 2);
    else addText(at + 1);
  };
  const readCode = () => {
    const run = matched(/`+/y)?.[0] ?? '`';
    const end = endless.has(run) ? -1 : endOfCode(text, at + run.length, run);
    if (end === -1) {
      endless.add(run);
      addText(at + run.length);
    } else add({ kind: 'code', text: codeIn(text.slice(at + run.length, end)) }, end + run.length);
  };
  const readMark = () => {
    const sign = text[at] ?? '';
    let end = at;
    while (text[end] === sign) end += 1;
    if (sign === '~' && end - at !== 2) addText(end);
    else add(markOf(text.slice(at, end), signBefore(text, at), signAt(text, end)), end);
  };
  const openBracket = (isImage: boolean) => {
    const from = at + (isImage ? 2 : 1);
    brackets.push({ isImage, part: parts.length, from });
    addText(from);
  };
  const closeBracket = () => {
    const bracket = brackets.pop();
    const found = bracket && linkEnd(text, bracket.from, at, references);
    if (bracket === undefined || !found) return addText(at + 1);
    const words = withoutLinks(emphasized(parts.splice(bracket.part).slice(1)));
    parts.push(...linkTo(found.address, words));
    at = found.end;
    // No link stands within a link.
    if (!bracket.isImage) brackets = brackets.filter(({ isImage }) => isImage);
  };
  const readAngle = () => {
    const written = matched(BREAK)?.[0];
    const address = matched(ANGLE_ADDRESS);
    if (written !== undefined) add({ kind: 'break' }, at + written.length);
    else if (address === null) addText(at + 1);
    else {
      const words: Inline = { kind: 'text', text: address[1] ?? '' };
      const end = at + address[0].length;
      parts.push(...linkTo(words.text, [words]));
      at = end;
    }
  };
  const readEntity = () => {
    const entity = matched(ENTITY)?.[0];
    if (entity === undefined) addText(at + 1);
    else add({ kind: 'text', text: entityText(entity) }, at + entity.length);
  };
  const readLineEnd = () => {
    const last = parts.at(-1);
    const isBreak = text[at - 1] === ' ' && text[at - 2] === ' ';
    if (last?.kind === 'text') parts[parts.length - 1] = { ...last, text: last.text.trimEnd() };
    add(isBreak ? { kind: 'break' } : { kind: 'text', text: '\n' }, at + 1);
  };
  const readBareAddress = () => {
    const found = bareAddressAt(text, at, brackets.length > 0);
    if (found === null) addText(at + 1);
    else {
      parts.push(...linkTo(found.address, [{ kind: 'text', text: found.words }]));
      at += found.words.length;
    }
  };

  while (at < text.length) {
    const plain = matched(PLAIN)?.[0];
    if (plain !== undefined) {
      addText(at + plain.length);
      continue;
    }
    const sign = text[at];
    const math = sign === '\\' || sign === '$' ? mathAt(text, at, endless) : null;
    if (math !== null) add(math.math, math.end);
    else if (sign === '\\') readBackslash();
    else if (sign === '`') readCode();
    else if (sign === '*' || sign === '_' || sign === '~') readMark();
    else if (sign === '!' && text[at + 1] === '[') openBracket(true);
    else if (sign === '[') openBracket(false);
    else if (sign === ']') closeBracket();
    else if (sign === '<') readAngle();
    else if (sign === '&') readEntity();
    else if (sign === '\n') readLineEnd();
    else if (sign === '!' || sign === '$') addText(at + 1);
    else readBareAddress();
  }
  return emphasized(parts);
}

/** Where a link whose words end at a place leads, and where all of it ends; null where it is none. */
function linkEnd(
  text: string,
  from: number,
  to: number,
  references: References,
): { address: string; end: number } | null {
  const target = targetAt(text, to + 1);
  if (target !== null || references.size === 0) return target;
  const label = /\[([^[\]]{0,999})\]/y;
  label.lastIndex = to + 1;
  const [written = '', name = ''] = label.exec(text) ?? [];
  if (name === '' && to - from > LONGEST_NAME) return null;
  const address = references.get(referenceName(name === '' ? text.slice(from, to) : name));
  return address === undefined ? null : { address, end: to + 1 + written.length };
}

/** A link; or its words, where it leads nowhere we link to. A picture from elsewhere is a link, never loaded. */
function linkTo(target: string, words: readonly Inline[]): readonly Inline[] {
  const address = safeAddress(target);
  if (address === null) return words;
  const named: readonly Inline[] = words.length > 0 ? words : [{ kind: 'text', text: address }];
  return [{ kind: 'link', address, children: named }];
}

/** The words of links that would stand within another. */
function withoutLinks(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline) => {
    if (!('children' in inline)) return [inline];
    const children = withoutLinks(inline.children);
    return inline.kind === 'link' ? children : [{ ...inline, children }];
  });
}

/** Where code ends that begins with such a run of backticks: at the next run that is as long; or -1. */
function endOfCode(text: string, start: number, run: string): number {
  const runs = /`+/g;
  runs.lastIndex = start;
  for (let found = runs.exec(text); found !== null; found = runs.exec(text)) {
    if (found[0] === run) return found.index;
  }
  return -1;
}

/** CommonMark 6.1: line ends are blanks, and one blank on either side belongs to the marks. */
function codeIn(source: string): string {
  const text = source.replaceAll('\n', ' ');
  return text.startsWith(' ') && text.endsWith(' ') && text.trim() !== ''
    ? text.slice(1, -1)
    : text;
}

/** The whole sign at a place, which may take two. */
function signAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function signBefore(text: string, at: number): string {
  const isSecond = /[\udc00-\udfff]/.test(text[at - 1] ?? '');
  return text.slice(Math.max(0, at - (isSecond ? 2 : 1)), at);
}
