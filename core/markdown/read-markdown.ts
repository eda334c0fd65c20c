import { childrenOf, parseMarkdown, type SyntaxNode } from './parser';
import { LONGEST_PIECE, piecesOf } from './pieces';
import { addressIn, DEEPEST, type Reading, readInline, referenceName } from './read-inline';
import { readTable } from './read-table';
import type { Block, ListBlock } from './tree';

/** Reads Markdown as GitHub and ChatGPT write it. Takes any text; markup in it is text. */
export function readMarkdown(text: string): Block[] {
  return piecesOf(text).flatMap((piece) =>
    piece.length > LONGEST_PIECE
      ? [{ kind: 'paragraph', children: [{ kind: 'text', text: piece }] }]
      : readPiece(piece),
  );
}

function readPiece(text: string): Block[] {
  const document = parseMarkdown(text);
  return readBlocks(document, { text, references: referencesIn(document, text) }, 0);
}

/** The addresses of `[name]: address` lines, wherever they stand; the first of a name counts. */
function referencesIn(document: SyntaxNode, text: string): ReadonlyMap<string, string> {
  const references = new Map<string, string>();
  const cursor = document.cursor();
  do {
    if (cursor.name !== 'LinkReference') continue;
    const label = cursor.node.getChild('LinkLabel');
    const url = cursor.node.getChild('URL');
    if (label === null || url === null) continue;
    const name = referenceName(text.slice(label.from, label.to));
    if (!references.has(name)) references.set(name, addressIn(text.slice(url.from, url.to)));
  } while (cursor.next());
  return references;
}

function readBlocks(node: SyntaxNode, reading: Reading, depth: number): Block[] {
  const blocks: Block[] = [];
  for (const child of childrenOf(node)) {
    const block = depth > DEEPEST ? asWritten(child, reading) : readBlock(child, reading, depth);
    if (block !== null) blocks.push(block);
  }
  return blocks;
}

function asWritten({ from, to }: SyntaxNode, { text }: Reading): Block {
  return { kind: 'paragraph', children: [{ kind: 'text', text: text.slice(from, to) }] };
}

/** null for what only says something about other blocks: marks, references. */
function readBlock(node: SyntaxNode, reading: Reading, depth: number): Block | null {
  const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(node.name)?.[1];
  if (heading !== undefined) {
    const children = trimmed(readInline(node, reading, depth));
    return { kind: 'heading', level: Number(heading), children };
  }
  switch (node.name) {
    case 'Paragraph':
    case 'Task':
      return { kind: 'paragraph', children: readInline(node, reading, depth) };
    case 'Blockquote':
      return { kind: 'quote', blocks: readBlocks(node, reading, depth + 1) };
    case 'BulletList':
    case 'OrderedList':
      return readList(node, reading, depth);
    case 'FencedCode':
    case 'CodeBlock':
      return readCode(node, reading);
    case 'Table':
      return readTable(node, reading, depth);
    case 'HorizontalRule':
      return { kind: 'rule' };
    case 'MathBlock': {
      const lines = node.getChildren('MathText');
      const latex = lines
        .map(({ from, to }) => reading.text.slice(from, to))
        .join('\n')
        .trim();
      return latex === '' ? null : { kind: 'math', latex };
    }
    case 'LinkReference':
    case 'QuoteMark':
    case 'ListMark':
      return null;
    default:
      return asWritten(node, reading);
  }
}

function trimmed(children: ReturnType<typeof readInline>): ReturnType<typeof readInline> {
  return children.map((inline, place) => {
    if (inline.kind !== 'text') return inline;
    const start = place === 0 ? inline.text.trimStart() : inline.text;
    return { kind: 'text', text: place === children.length - 1 ? start.trimEnd() : start };
  });
}

function readList(node: SyntaxNode, reading: Reading, depth: number): ListBlock {
  const source = reading.text.slice(node.from, node.to);
  return {
    kind: 'list',
    start: node.name === 'OrderedList' ? Number.parseInt(source, 10) || 0 : null,
    loose: /\n[ \t>]*\n/.test(source),
    items: node.getChildren('ListItem').map((item) => readBlocks(item, reading, depth + 1)),
  };
}

function readCode(node: SyntaxNode, { text }: Reading): Block {
  const info = node.getChild('CodeInfo');
  // Within quotes and lists the code comes in pieces, without their marks.
  const pieces = node.getChildren('CodeText').map(({ from, to }) => text.slice(from, to));
  return {
    kind: 'code',
    language: info === null ? '' : (text.slice(info.from, info.to).split(/\s/)[0] ?? ''),
    text: pieces.join(''),
  };
}
