import {
  expect,
  type LatexSource,
  peek,
  type Readers,
  skip,
  takeBraces,
  takeBrackets,
  UnknownLatex,
} from './latex-source';
import { element, fence, type MathElement } from './math-element';

/** The brackets around a table, by the name of its environment. */
const BRACKETS: ReadonlyMap<string, readonly [string, string]> = new Map<
  string,
  readonly [string, string]
>([
  ['matrix', ['', '']],
  ['smallmatrix', ['', '']],
  ['pmatrix', ['(', ')']],
  ['bmatrix', ['[', ']']],
  ['Bmatrix', ['{', '}']],
  ['vmatrix', ['|', '|']],
  ['Vmatrix', ['‖', '‖']],
  ['cases', ['{', '']],
  ['array', ['', '']],
  ...['aligned', 'align', 'align*', 'split', 'alignat', 'alignat*', 'eqnarray', 'eqnarray*'].map(
    (name) => [name, ['', '']] as const,
  ),
  ...['gathered', 'gather', 'gather*', 'multline', 'multline*', 'equation', 'equation*'].map(
    (name) => [name, ['', '']] as const,
  ),
]);

const ALIGNED = /^(align|split|eqnarray)/;

/** A table of formulas: a matrix, cases, lines aligned with each other. @throws UnknownLatex */
export function readEnvironment(source: LatexSource, name: string, readers: Readers): MathElement {
  const brackets = BRACKETS.get(name);
  if (brackets === undefined) throw new UnknownLatex();
  if (name === 'array' || name.startsWith('alignat')) takeBraces(source);
  const alignment = (column: number) => {
    if (name === 'cases') return 'start';
    if (!ALIGNED.test(name)) return 'center';
    return column % 2 === 0 ? 'end' : 'start';
  };
  const rows: MathElement[] = [];
  do {
    if (peek(source) === '\\end') break;
    rows.push(readTableRow(source, alignment, readers));
  } while (skip(source, '\\\\'));
  expect(source, '\\end');
  if (takeBraces(source) !== name) throw new UnknownLatex();
  const table = element('mtable', rows, ALIGNED.test(name) ? { 'data-aligned': 'true' } : {});
  const [open, close] = brackets;
  if (open === '' && close === '') return table;
  return element('mrow', [fence(open, true), table, ...(close === '' ? [] : [fence(close, true)])]);
}

function readTableRow(
  source: LatexSource,
  alignment: (column: number) => string,
  readers: Readers,
): MathElement {
  // `\\[4pt]` asks for more room above a line; `\hline` for a rule, which matters little.
  if (/\\\\\s*$/.test(source.text.slice(0, source.at))) takeBrackets(source);
  while (skip(source, '\\hline'));
  const cells: MathElement[] = [];
  do {
    const cell = readers.row(source, ['&', '\\\\', '\\end']);
    cells.push(element('mtd', [cell], { 'data-align': alignment(cells.length) }));
  } while (skip(source, '&'));
  return element('mtr', cells);
}
