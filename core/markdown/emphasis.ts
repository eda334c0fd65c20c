import { DEEPEST, type Inline } from './tree';

/** Signs that may begin or end emphasis, until it is known what they mean. */
export interface Mark {
  kind: 'mark';
  sign: string;
  /** How many of them are not used yet. */
  count: number;
  /** How many they were. */
  length: number;
  opens: boolean;
  closes: boolean;
}

/** Something in a line, and how deep it is nested. */
interface Nested {
  inline: Inline;
  depth: number;
}

type Entry = Mark | Nested;

const BLANK = /^$|\s/;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/**
 * A run of `*`, `_` or `~~` with what stands before and behind it (CommonMark 6.2, GFM 6.5).
 *
 * @param before the sign before it, empty at the beginning
 * @param after the sign behind it, empty at the end
 */
export function markOf(run: string, before: string, after: string): Mark {
  const [blankBefore, blankAfter] = [BLANK.test(before), BLANK.test(after)];
  const [signBefore, signAfter] = [PUNCTUATION.test(before), PUNCTUATION.test(after)];
  const left = !blankAfter && (!signAfter || blankBefore || signBefore);
  const right = !blankBefore && (!signBefore || blankAfter || signAfter);
  const [sign = ''] = run;
  const isWord = sign === '_';
  return {
    ...{ kind: 'mark', sign, count: run.length, length: run.length },
    opens: left && (!isWord || !right || signBefore),
    closes: right && (!isWord || !left || signAfter),
  };
}

/** Finds which marks belong together (CommonMark 6.2, rules 1 to 17); what belongs to none is text. */
export function emphasized(parts: readonly (Mark | Inline)[]): Inline[] {
  const stack: Entry[] = [];
  /** How many entries there are below which no mark opens what such a mark would close. */
  const bottoms = new Map<string, number>();
  for (const part of parts) {
    if (part.kind !== 'mark') stack.push({ inline: part, depth: depthOf(part) });
    else if (part.closes) close({ ...part }, stack, bottoms);
    else stack.push({ ...part });
  }
  return joined(stack.map(inlineOf));
}

function close(mark: Mark, stack: Entry[], bottoms: Map<string, number>): void {
  const key = `${mark.sign}${mark.opens}${mark.length % 3}`;
  while (mark.count > 0) {
    const place = openerOf(mark, stack, bottoms.get(key) ?? 0);
    const opener = stack[place];
    if (opener === undefined || !isMark(opener)) {
      bottoms.set(key, stack.length);
      break;
    }
    const inside = stack.splice(place + 1);
    const depth =
      1 + inside.reduce((most, entry) => Math.max(most, isMark(entry) ? 0 : entry.depth), 0);
    const used = mark.sign === '~' || (opener.count > 1 && mark.count > 1) ? 2 : 1;
    opener.count -= used;
    mark.count -= used;
    if (opener.count === 0) stack.pop();
    if (depth > DEEPEST) {
      stack.push(...shallow(inside, opener.sign.repeat(used)));
      continue;
    }
    const kind = mark.sign === '~' ? 'deleted' : used === 2 ? 'strong' : 'emphasis';
    stack.push({ inline: { kind, children: joined(inside.map(inlineOf)) }, depth });
  }
  for (const [other, bottom] of bottoms) bottoms.set(other, Math.min(bottom, stack.length));
  if (mark.count > 0) stack.push(mark.opens ? mark : { inline: textOf(mark), depth: 0 });
}

/** Emphasis that would be nested too deep, with its marks as text. */
function shallow(inside: readonly Entry[], marks: string): Entry[] {
  const text: Entry = { inline: { kind: 'text', text: marks }, depth: 0 };
  return [text, ...inside, text];
}

function openerOf(mark: Mark, stack: readonly Entry[], bottom: number): number {
  for (let place = stack.length - 1; place >= bottom; place -= 1) {
    const entry = stack[place];
    if (entry === undefined || !isMark(entry) || !entry.opens || entry.sign !== mark.sign) continue;
    if (mark.sign === '~') return place;
    // Rule of three: a run that could do both only meets one whose length does not add up with it.
    const both = entry.closes || mark.opens;
    const addsUp = (entry.length + mark.length) % 3 === 0;
    if (!both || !addsUp || (entry.length % 3 === 0 && mark.length % 3 === 0)) return place;
  }
  return -1;
}

function isMark(entry: Entry): entry is Mark {
  return 'kind' in entry;
}

function inlineOf(entry: Entry): Inline {
  return isMark(entry) ? textOf(entry) : entry.inline;
}

function textOf({ sign, count }: Mark): Inline {
  return { kind: 'text', text: sign.repeat(count) };
}

function depthOf(inline: Inline): number {
  if (!('children' in inline)) return 0;
  return 1 + inline.children.reduce((most, child) => Math.max(most, depthOf(child)), 0);
}

/** Texts in a row as one. */
export function joined(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const last = result.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text') {
      result[result.length - 1] = { kind: 'text', text: last.text + inline.text };
    } else if (inline.kind !== 'text' || inline.text !== '') result.push(inline);
  }
  return result;
}
