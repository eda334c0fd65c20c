import type { MathElement } from './math-element';

/** Something in a formula that we have no reading for: it is then shown as it was written. */
export class UnknownLatex extends Error {}

/** A formula that is being read, and how deep within braces. */
export interface LatexSource {
  text: string;
  at: number;
  depth: number;
}

const TOKEN = /\\[a-zA-Z]+\*?|\\[\s\S]|\d+(?:\.\d+)?|[\s\S]/uy;

/** Deeper than this, nobody nests on purpose. */
const DEEPEST = 60;

/** What stands next, without taking it; null at the end. Blanks mean nothing in LaTeX. */
export function peek(source: LatexSource): string | null {
  while (/\s/.test(source.text[source.at] ?? '')) source.at += 1;
  TOKEN.lastIndex = source.at;
  return TOKEN.exec(source.text)?.[0] ?? null;
}

/** Takes what stands next. @throws UnknownLatex at the end */
export function take(source: LatexSource): string {
  const token = peek(source);
  if (token === null) throw new UnknownLatex();
  source.at += token.length;
  return token;
}

/** Takes this, if it stands next. */
export function skip(source: LatexSource, token: string): boolean {
  if (peek(source) !== token) return false;
  source.at += token.length;
  return true;
}

/** @throws UnknownLatex when something else stands next */
export function expect(source: LatexSource, token: string): void {
  if (!skip(source, token)) throw new UnknownLatex();
}

/** What stands within the next braces, as it is written. @throws UnknownLatex */
export function takeBraces(source: LatexSource): string {
  expect(source, '{');
  const start = source.at;
  let open = 1;
  for (; source.at < source.text.length; source.at += 1) {
    const sign = source.text[source.at];
    if (sign === '\\') source.at += 1;
    else if (sign === '{') open += 1;
    else if (sign === '}') open -= 1;
    if (open === 0) {
      source.at += 1;
      return source.text.slice(start, source.at - 1);
    }
  }
  throw new UnknownLatex();
}

/** What stands within square brackets, if they come next; otherwise null. */
export function takeBrackets(source: LatexSource): string | null {
  if (peek(source) !== '[') return null;
  const end = source.text.indexOf(']', source.at);
  if (end === -1) throw new UnknownLatex();
  const inside = source.text.slice(source.at + 1, end);
  source.at = end + 1;
  return inside;
}

/** Does something one level deeper. @throws UnknownLatex when that is too deep */
export function deeper<Result>(source: LatexSource, read: () => Result): Result {
  if (source.depth >= DEEPEST) throw new UnknownLatex();
  source.depth += 1;
  const result = read();
  source.depth -= 1;
  return result;
}

/** How the parts of a formula are read that commands and environments have within. */
export interface Readers {
  /** Everything up to one of the ends, which is left; or up to a closing brace. */
  row(source: LatexSource, ends: readonly string[]): MathElement;
  /** What a command or a script is about: a group in braces, or one sign. */
  argument(source: LatexSource): MathElement;
  /** A formula in a text of its own; null where it is unknown. */
  formula(latex: string): MathElement | null;
}
