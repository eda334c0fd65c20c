import type { Cursor } from './lines';
import { isBlank } from './lines';
import type { Alignment, Inline, TableBlock } from './tree';

/** Whether a table begins there: a line with bars, and below it one of dashes with as many columns. */
export function beginsTable({ lines, at }: Cursor): boolean {
  const [head = '', dashes = ''] = [lines[at], lines[at + 1]];
  if (!head.includes('|') || !/^[ |:-]*$/.test(dashes) || !dashes.includes('|')) return false;
  const columns = cellsOf(dashes);
  return columns.every((cell) => /^:?-+:?$/.test(cell)) && columns.length === cellsOf(head).length;
}

/**
 * @param read reads what is in a cell
 * @param ends whether what stands at a place is no row any more, but something else
 */
export function readTable(
  cursor: Cursor,
  read: (cell: string) => Inline[],
  ends: (cursor: Cursor) => boolean,
): TableBlock {
  const { lines } = cursor;
  const row = () => cellsOf(lines[cursor.at] ?? '').map(read);
  const head = row();
  const alignments = cellsOf(lines[cursor.at + 1] ?? '').map(alignmentOf);
  const rows: Inline[][][] = [];
  cursor.at += 2;
  while (cursor.at < lines.length && !isBlank(lines[cursor.at] ?? '') && !ends(cursor)) {
    rows.push(row());
    cursor.at += 1;
  }
  return { kind: 'table', alignments, head, rows };
}

/** `:--`, `:-:` or `--:` */
function alignmentOf(dashes: string): Alignment {
  const [left, right] = [dashes.startsWith(':'), dashes.endsWith(':')];
  if (left && right) return 'center';
  return right ? 'end' : left ? 'start' : null;
}

/** What stands between the bars. A bar behind a backslash is none. */
function cellsOf(line: string): string[] {
  const row = line.trim();
  const cells = row
    .slice(row.startsWith('|') ? 1 : 0)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
  if (row.endsWith('|') && !row.endsWith('\\|')) cells.pop();
  return cells;
}
