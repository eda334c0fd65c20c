import { safeAddress } from '../archive/links';
import { entityText } from './entities';
import { childrenOf, type SyntaxNode } from './parser';
import type { Inline } from './tree';

/** A text that is being read, and the addresses that its references stand for. */
export interface Reading {
  text: string;
  references: ReadonlyMap<string, string>;
}

/** Deeper than this, a text is shown as it was written. Nobody nests so deep. */
export const DEEPEST = 40;

const MARKS: ReadonlySet<string> = new Set([
  'EmphasisMark',
  'StrikethroughMark',
  'HeaderMark',
  'QuoteMark',
  'LinkMark',
]);

/** The name of a reference, as it is compared: `[Foo  bar]` is `[foo bar]`. */
export function referenceName(label: string): string {
  return label
    .replace(/^\[|\]$/g, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/** The content of a node, or of the part of it between two places. */
export function readInline(
  node: SyntaxNode,
  reading: Reading,
  depth: number,
  from = node.from,
  to = node.to,
): Inline[] {
  const { text } = reading;
  if (depth > DEEPEST) return [{ kind: 'text', text: text.slice(from, to) }];
  const read: Inline[] = [];
  let at = from;
  const addText = (end: number) => {
    if (end > at) read.push({ kind: 'text', text: text.slice(at, end) });
  };
  for (const child of childrenOf(node)) {
    if (child.from < from || child.to > to) continue;
    addText(child.from);
    read.push(...readNode(child, reading, depth + 1));
    at = child.to;
  }
  addText(to);
  return joined(read);
}

/** Texts in a row as one. */
function joined(read: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const inline of read) {
    const last = result.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text') {
      result[result.length - 1] = { kind: 'text', text: last.text + inline.text };
    } else result.push(inline);
  }
  return result;
}

function readNode(node: SyntaxNode, reading: Reading, depth: number): Inline[] {
  if (MARKS.has(node.name)) return [];
  const source = reading.text.slice(node.from, node.to);
  switch (node.name) {
    case 'StrongEmphasis':
      return [{ kind: 'strong', children: readInline(node, reading, depth) }];
    case 'Emphasis':
      return [{ kind: 'emphasis', children: readInline(node, reading, depth) }];
    case 'Strikethrough':
      return [{ kind: 'deleted', children: readInline(node, reading, depth) }];
    case 'InlineCode':
      return [{ kind: 'code', text: codeIn(source) }];
    case 'InlineMath':
      return [{ kind: 'math', latex: source.slice(2, -2).trim(), display: false }];
    case 'DisplayMath':
      return [{ kind: 'math', latex: source.slice(2, -2).trim(), display: true }];
    case 'DollarMath':
      return [{ kind: 'math', latex: source.slice(1, -1), display: false }];
    case 'Break':
    case 'HardBreak':
      return [{ kind: 'break' }];
    case 'TaskMarker':
      return [{ kind: 'task', done: /x/i.test(source) }];
    case 'Escape':
      return [{ kind: 'text', text: source.slice(1) }];
    case 'Entity':
      return [{ kind: 'text', text: entityText(source) }];
    case 'URL':
      return bareLink(source);
    case 'Link':
    case 'Image':
      return readLink(node, reading, depth);
    default:
      return [{ kind: 'text', text: source }];
  }
}

/** CommonMark 6.1: line ends are blanks, and one blank on either side belongs to the marks. */
function codeIn(source: string): string {
  const text = source.replace(/^`+|`+$/g, '').replaceAll('\n', ' ');
  return /^ .*[^ ].* $/.test(text) ? text.slice(1, -1) : text;
}

function bareLink(source: string): Inline[] {
  const words: Inline = { kind: 'text', text: source };
  const address = safeAddress(/^www\./i.test(source) ? `http://${source}` : source);
  return [address === null ? words : { kind: 'link', address, children: [words] }];
}

/** A link; or its words, where it leads nowhere we link to. A picture from elsewhere is a link, never loaded. */
function readLink(node: SyntaxNode, reading: Reading, depth: number): Inline[] {
  const { text, references } = reading;
  const marks = node.getChildren('LinkMark');
  const [open, close] = marks;
  if (open === undefined || close === undefined) {
    return [{ kind: 'text', text: text.slice(node.from, node.to) }];
  }
  const words = readInline(node, reading, depth, open.to, close.from);
  const url = node.getChild('URL');
  const label = node.getChild('LinkLabel');
  if (url === null) {
    const name = label === null ? text.slice(open.to, close.from) : sliceOf(label, text);
    const found = references.get(referenceName(name));
    if (found !== undefined) return linkTo(found, words);
    // No reference: the brackets are brackets.
    const rest = text.slice(close.from, node.to);
    return [{ kind: 'text', text: sliceOf(open, text) }, ...words, { kind: 'text', text: rest }];
  }
  return linkTo(addressIn(sliceOf(url, text)), words);
}

function linkTo(target: string, words: readonly Inline[]): Inline[] {
  const address = safeAddress(target);
  if (address === null) return [...words];
  const named: readonly Inline[] = words.length > 0 ? words : [{ kind: 'text', text: address }];
  return [{ kind: 'link', address, children: named }];
}

function sliceOf(node: SyntaxNode, text: string): string {
  return text.slice(node.from, node.to);
}

/** The address as it is meant: without angle brackets, escapes and entities. */
export function addressIn(source: string): string {
  return source
    .replace(/^<|>$/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(?:#\d+|#x[a-f\d]+|\w+);/gi, entityText);
}
