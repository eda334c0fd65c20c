import { endsParagraph, itemLines, quotedLines } from './containers';
import { joined } from './emphasis';
import {
  CODE_INDENT,
  type Cursor,
  closes,
  type Fence,
  fenceOn,
  headingOn,
  type Item,
  indentOf,
  isBlank,
  isRule,
  itemOn,
  linesOf,
  outdented,
  quotedOn,
} from './lines';
import { readMathBlock } from './math';
import { type Reading, readInline } from './read-inline';
import { readReference } from './read-reference';
import { beginsTable, readTable } from './read-table';
import { type Block, DEEPEST, type Inline, type ListBlock } from './tree';

const SPACE: Inline = { kind: 'text', text: ' ' };

/** Reads a text as blocks. */
export function readText(text: string, reading: Reading): Block[] {
  return readBlocks(linesOf(text), reading, 0);
}

/** Reads lines as blocks; what is nested too deep is shown as it was written. */
function readBlocks(lines: readonly string[], reading: Reading, depth: number): Block[] {
  if (depth > DEEPEST) return [asWritten(lines.join('\n'))];
  const cursor: Cursor = { lines, at: 0 };
  const blocks: Block[] = [];
  while (cursor.at < lines.length) {
    if (isBlank(lines[cursor.at] ?? '')) cursor.at += 1;
    else blocks.push(...readBlock(cursor, reading, depth));
  }
  return blocks;
}

function readBlock(cursor: Cursor, reading: Reading, depth: number): Block[] {
  const line = cursor.lines[cursor.at] ?? '';
  if (indentOf(line) >= CODE_INDENT) return [readIndentedCode(cursor)];
  const fence = fenceOn(line);
  if (fence !== null) return [readCode(cursor, fence)];
  const heading = headingOn(line);
  if (heading !== null) {
    cursor.at += 1;
    const { level, words } = heading;
    return [{ kind: 'heading', level, children: readInline(words, reading) }];
  }
  if (isRule(line)) {
    cursor.at += 1;
    return [{ kind: 'rule' }];
  }
  if (quotedOn(line) !== null) {
    return [{ kind: 'quote', blocks: readBlocks(quotedLines(cursor), reading, depth + 1) }];
  }
  const item = itemOn(line);
  if (item !== null) return [readList(cursor, item, reading, depth)];
  const math = readMathBlock(cursor);
  if (math !== null) return 'latex' in math ? formula(math.latex) : [asWritten(math.written)];
  if (beginsTable(cursor)) {
    return [readTable(cursor, (cell) => readInline(cell, reading), endsParagraph)];
  }
  if (readReference(cursor, reading.references)) return [];
  return [readParagraph(cursor, reading)];
}

function formula(latex: string): Block[] {
  return latex === '' ? [] : [{ kind: 'math', latex }];
}

function asWritten(text: string): Block {
  return paragraphOf([{ kind: 'text', text }]);
}

function readParagraph(cursor: Cursor, reading: Reading): Block {
  const words: string[] = [];
  for (; cursor.at < cursor.lines.length; cursor.at += 1) {
    const line = cursor.lines[cursor.at] ?? '';
    if (isBlank(line)) break;
    if (words.length > 0) {
      const level = /^ {0,3}(?:(=+)|-+)[ \t]*$/.exec(line);
      if (level !== null) {
        cursor.at += 1;
        const children = readInline(words.join('\n').trim(), reading);
        return { kind: 'heading', level: level[1] === undefined ? 2 : 1, children };
      }
      if (endsParagraph(cursor) || beginsTable(cursor)) break;
    }
    words.push(line.trimStart());
  }
  return paragraphOf(readInline(words.join('\n').trimEnd(), reading));
}

function paragraphOf(children: readonly Inline[]): Block {
  return { kind: 'paragraph', children };
}

function readIndentedCode(cursor: Cursor): Block {
  const code: string[] = [];
  for (; cursor.at < cursor.lines.length; cursor.at += 1) {
    const line = cursor.lines[cursor.at] ?? '';
    if (!isBlank(line) && indentOf(line) < CODE_INDENT) break;
    code.push(outdented(line, CODE_INDENT));
  }
  return { kind: 'code', language: '', text: code.join('\n').trimEnd() };
}

/** Code between fences; one that is never closed goes to the end. */
function readCode(cursor: Cursor, fence: Fence): Block {
  const code: string[] = [];
  for (cursor.at += 1; cursor.at < cursor.lines.length; cursor.at += 1) {
    const line = cursor.lines[cursor.at] ?? '';
    if (closes(fence, line)) {
      cursor.at += 1;
      break;
    }
    code.push(outdented(line, fence.indent));
  }
  return { kind: 'code', language: fence.language, text: code.join('\n') };
}

function readList(cursor: Cursor, first: Item, reading: Reading, depth: number): ListBlock {
  const items: Block[][] = [];
  let loose = false;
  let [item, blanks]: [Item | null, number] = [first, 0];
  while (item !== null && item.kind === first.kind) {
    loose ||= blanks > 0;
    const inside = itemLines(cursor, item);
    blanks = inside.length;
    while (inside.length > 1 && isBlank(inside.at(-1) ?? '')) inside.pop();
    blanks -= inside.length;
    loose ||= inside.slice(1).some(isBlank);
    items.push(readItem(inside, reading, depth));
    const next: string = cursor.lines[cursor.at] ?? '';
    item = isRule(next) ? null : itemOn(next);
  }
  return { kind: 'list', start: first.number, loose, items };
}

function readItem(lines: readonly string[], reading: Reading, depth: number): Block[] {
  const [first = '', ...others] = lines;
  const box = /^ *\[([ xX])\](?=\s)/.exec(first);
  if (box === null) return readBlocks(lines, reading, depth + 1);
  const task: Inline = { kind: 'task', done: box[1] !== ' ' };
  const words = [first.slice(box[0].length).trimStart(), ...others];
  const [paragraph, ...blocks] = readBlocks(words, reading, depth + 1);
  const children = paragraph?.kind === 'paragraph' ? paragraph.children : [];
  const rest = paragraph === undefined || paragraph.kind === 'paragraph' ? [] : [paragraph];
  return [paragraphOf([task, ...joined([SPACE, ...children])]), ...rest, ...blocks];
}
