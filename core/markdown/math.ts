import { type Cursor, isBlank } from './lines';
import type { MathInline } from './tree';

/** How formulas are written: `\(x\)` and `\[x\]` by ChatGPT, dollars by everybody else. */
const FENCES = [
  { open: '\\[', close: '\\]', display: true },
  { open: '\\(', close: '\\)', display: false },
  { open: '$$', close: '$$', display: true },
] as const;

const BLOCK_FENCES = FENCES.filter(({ display }) => display);

/** Marks that are known to have no end in the text, so that they are looked for once. */
export type Endless = Set<string>;

/** The formula that begins at a place within lines, and where it ends. */
export function mathAt(
  text: string,
  start: number,
  endless: Endless,
): { math: MathInline; end: number } | null {
  for (const { open, close, display } of FENCES) {
    if (endless.has(open) || !text.startsWith(open, start)) continue;
    const from = start + open.length;
    const to = text.indexOf(close, from);
    if (to === -1) endless.add(open);
    if (to <= from) continue;
    const latex = text.slice(from, to).trim();
    return { math: { kind: 'math', latex, display }, end: to + close.length };
  }
  if (text[start] !== '$') return null;
  const end = singleDollarEnd(text, start);
  if (end === -1) return null;
  const latex = text.slice(start + 1, end - 1);
  return { math: { kind: 'math', latex, display: false }, end };
}

/**
 * The end of a formula between single dollars, or -1. A dollar is also a currency ("$5 and $6"), so what is between
 * must touch both, may not be followed by a digit, and has no blanks in it unless it looks like LaTeX.
 */
function singleDollarEnd(text: string, start: number): number {
  const end = text.indexOf('$', start + 1);
  const between = text.slice(start + 1, end);
  if (end === -1 || between === '' || /^\s|\s$|\n|\\$/.test(between)) return -1;
  if (/\d/.test(text[end + 1] ?? '')) return -1;
  return /\s/.test(between) && !/[\\^_={}]/.test(between) ? -1 : end + 1;
}

/** The fence that a line begins with, where the formula goes on below or fills the line. */
function fenceOf(line: string) {
  const text = line.trim();
  return BLOCK_FENCES.find(({ open, close }) => {
    if (!text.startsWith(open)) return false;
    const end = text.indexOf(close, open.length);
    return end === -1 || end + close.length === text.length;
  });
}

export function beginsMath(line: string): boolean {
  return fenceOf(line) !== undefined;
}

/**
 * Reads a formula that stands for itself, to its closing fence.
 *
 * @returns its LaTeX; where its paragraph ends before it does, the lines as they were written; null where none begins
 */
export function readMathBlock(cursor: Cursor): { latex: string } | { written: string } | null {
  const first = cursor.lines[cursor.at] ?? '';
  const fence = fenceOf(first);
  if (fence === undefined) return null;
  const start = cursor.at;
  const latex: string[] = [];
  let from = first.indexOf(fence.open) + fence.open.length;
  for (; cursor.at < cursor.lines.length; cursor.at += 1) {
    const line = cursor.lines[cursor.at] ?? '';
    if (isBlank(line)) break;
    const end = line.indexOf(fence.close, from);
    latex.push(line.slice(from, end === -1 ? undefined : end));
    if (end !== -1) {
      cursor.at += 1;
      return { latex: latex.join('\n').trim() };
    }
    from = 0;
  }
  return { written: cursor.lines.slice(start, cursor.at).join('\n') };
}
