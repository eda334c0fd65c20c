import {
  Autolink,
  type InlineContext,
  type MarkdownConfig,
  parser,
  Strikethrough,
  Table,
  TaskList,
} from '@lezer/markdown';
import { mathSyntax } from './math-syntax';

const LESS_THAN = 60;
const SPACE = 32;
const NEW_LINE = 10;
const BREAK = /^<br *\/?>/i;

/** Markup is text, apart from `<br>`, which ChatGPT writes into tables. */
function parseBreak(cx: InlineContext, next: number, at: number): number {
  const tag = next === LESS_THAN ? BREAK.exec(cx.slice(at, at + 12))?.[0] : undefined;
  return tag === undefined ? -1 : cx.addElement(cx.elt('Break', at, at + tag.length));
}

/** Takes a run of blanks in one step: the library's own rule looks ahead anew at each of them. */
function parseBlanks(cx: InlineContext, next: number, at: number): number {
  if (next !== SPACE) return -1;
  let end = at + 1;
  while (cx.char(end) === SPACE) end += 1;
  if (cx.char(end) === NEW_LINE && end >= at + 2) {
    return cx.addElement(cx.elt('Break', at, end + 1));
  }
  return end;
}

const ours: MarkdownConfig = {
  defineNodes: ['Break'],
  parseInline: [
    { name: 'Break', parse: parseBreak, before: 'Escape' },
    { name: 'Blanks', parse: parseBlanks, before: 'Escape' },
  ],
  remove: ['HTMLBlock', 'HTMLTag'],
};

const configured = parser.configure([Table, TaskList, Strikethrough, Autolink, mathSyntax, ours]);

/** A node of the syntax tree: its kind by name, and where it stands in the text. */
export type SyntaxNode = ReturnType<typeof configured.parse>['topNode'];

/** Markdown as GitHub and ChatGPT write it, as a syntax tree. Takes any text, and time in proportion to its length. */
export function parseMarkdown(text: string): SyntaxNode {
  return configured.parse(text).topNode;
}

export function* childrenOf(node: SyntaxNode): Generator<SyntaxNode> {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) yield child;
}
