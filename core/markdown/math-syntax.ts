import type { BlockContext, InlineContext, Line, MarkdownConfig } from '@lezer/markdown';

/** How formulas are written: `\(x\)` and `\[x\]` by ChatGPT, dollars by everybody else. */
const FENCES = [
  { open: '\\[', close: '\\]', display: true },
  { open: '\\(', close: '\\)', display: false },
  { open: '$$', close: '$$', display: true },
] as const;

const BLOCK_FENCES = FENCES.filter(({ display }) => display);

const DOLLAR = 36;
const BACKSLASH = 92;

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

function parseInline(cx: InlineContext, next: number, at: number): number {
  if (next !== DOLLAR && next !== BACKSLASH) return -1;
  const start = at - cx.offset;
  for (const { open, close, display } of FENCES) {
    if (!cx.text.startsWith(open, start)) continue;
    const end = cx.text.indexOf(close, start + open.length);
    if (end <= start + open.length) continue;
    const name = display ? 'DisplayMath' : 'InlineMath';
    return cx.addElement(cx.elt(name, at, cx.offset + end + close.length));
  }
  if (next !== DOLLAR) return -1;
  const end = singleDollarEnd(cx.text, start);
  return end === -1 ? -1 : cx.addElement(cx.elt('DollarMath', at, cx.offset + end));
}

/** The fence that a line begins with, where the formula goes on below or fills the line. */
function fenceOf(line: Line) {
  const text = line.text.slice(line.pos).trimEnd();
  return BLOCK_FENCES.find(({ open, close }) => {
    if (!text.startsWith(open)) return false;
    const end = text.indexOf(close, open.length);
    return end === -1 || end + close.length === text.length;
  });
}

/** Reads to the closing fence, or where there is none to the end of the paragraph; `MathText` is a line of it. */
function parseBlock(cx: BlockContext, line: Line): boolean {
  const fence = fenceOf(line);
  if (fence === undefined) return false;
  const start = cx.lineStart + line.pos;
  const lines = [];
  let from = line.pos + fence.open.length;
  let closed = false;
  let end = start;
  do {
    const close = line.text.indexOf(fence.close, from);
    closed = close !== -1;
    const to = closed ? close : line.text.length;
    if (to > from) lines.push(cx.elt('MathText', cx.lineStart + from, cx.lineStart + to));
    end = cx.lineStart + line.text.length;
    if (!cx.nextLine()) break;
    from = line.pos;
  } while (!closed && line.text.trim() !== '');
  cx.addElement(cx.elt(closed ? 'MathBlock' : 'UnclosedMath', start, end, lines));
  return true;
}

/** Formulas, as blocks and within lines. */
export const mathSyntax: MarkdownConfig = {
  defineNodes: [
    { name: 'MathBlock', block: true },
    { name: 'UnclosedMath', block: true },
    'MathText',
    'InlineMath',
    'DisplayMath',
    'DollarMath',
  ],
  parseBlock: [
    {
      name: 'MathBlock',
      parse: parseBlock,
      endLeaf: (_, line) => fenceOf(line) !== undefined,
      before: 'FencedCode',
    },
  ],
  parseInline: [{ name: 'Math', parse: parseInline, before: 'Escape' }],
};
