import { childrenOf, type SyntaxNode } from './parser';
import { type Reading, readInline } from './read-inline';
import type { Alignment, Inline, TableBlock } from './tree';

export function readTable(node: SyntaxNode, reading: Reading, depth: number): TableBlock {
  const header = node.getChild('TableHeader');
  const line = node.getChild('TableDelimiter');
  return {
    kind: 'table',
    alignments: line === null ? [] : alignmentsIn(reading.text.slice(line.from, line.to)),
    head: header === null ? [] : readRow(header, reading, depth),
    rows: node.getChildren('TableRow').map((row) => readRow(row, reading, depth)),
  };
}

/** `| :-- | --: |` */
function alignmentsIn(line: string): Alignment[] {
  const columns = line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|');
  return columns.map((column): Alignment => {
    const [left, right] = [/^\s*:/.test(column), /:\s*$/.test(column)];
    if (left && right) return 'center';
    return right ? 'end' : left ? 'start' : null;
  });
}

/** The tree has no node for an empty cell: two bars in a row mean one. */
function readRow(row: SyntaxNode, reading: Reading, depth: number): Inline[][] {
  const cells: Inline[][] = [];
  let isOpen = true;
  for (const child of childrenOf(row)) {
    if (child.name === 'TableCell') {
      cells.push(readInline(child, reading, depth));
      isOpen = false;
    } else if (child.name === 'TableDelimiter') {
      const isFirst = child.from === row.from;
      if (isOpen && !isFirst) cells.push([]);
      isOpen = true;
    }
  }
  return cells;
}
