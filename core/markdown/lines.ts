/** A place among lines, which reading moves on. */
export interface Cursor {
  readonly lines: readonly string[];
  at: number;
}

/** The text in lines, with the tabs they begin with as blanks (CommonMark 2.2: a tab leads to the next column of four). */
export function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/).map((line) => {
    const beginning = /^[ \t]*/.exec(line)?.[0] ?? '';
    if (!beginning.includes('\t')) return line;
    let width = 0;
    for (const sign of beginning) width += sign === '\t' ? 4 - (width % 4) : 1;
    return ' '.repeat(width) + line.slice(beginning.length);
  });
}

export function isBlank(line: string): boolean {
  return line.trim() === '';
}

/** How many blanks the line begins with. */
export function indentOf(line: string): number {
  let indent = 0;
  while (line[indent] === ' ') indent += 1;
  return indent;
}

/** The line without so many of the blanks it begins with. */
export function outdented(line: string, by: number): string {
  return line.slice(Math.min(by, indentOf(line)));
}

/** Deeper than this, a line is code and begins nothing else. */
export const CODE_INDENT = 4;

/** The beginning of code between fences. */
export interface Fence {
  mark: string;
  indent: number;
  language: string;
}

export function fenceOn(line: string): Fence | null {
  const found = /^( {0,3})(`{3,}|~{3,})(.*)$/.exec(line);
  const [, indent = '', mark = '', info = ''] = found ?? [];
  if (found === null || (mark.startsWith('`') && info.includes('`'))) return null;
  return { mark, indent: indent.length, language: info.trim().split(/\s/)[0] ?? '' };
}

/** Whether the line ends the code that the fence began. */
export function closes({ mark }: Fence, line: string): boolean {
  const words = line.trim();
  return indentOf(line) < CODE_INDENT && words.startsWith(mark) && isRunOf(words, mark[0] ?? '');
}

function isRunOf(words: string, sign: string): boolean {
  return words.replaceAll(sign, '') === '';
}

/** `## Words ##`: how deep, and the words. */
export function headingOn(line: string): { level: number; words: string } | null {
  const marks = /^ {0,3}(#{1,6})(?=[ \t]|$)/.exec(line);
  if (marks === null) return null;
  const words = line.slice(marks[0].length).trim();
  const end = words.replace(/#+$/, '');
  const isClosed = end === '' || /[ \t]$/.test(end);
  return { level: marks[1]?.length ?? 1, words: (isClosed ? end : words).trim() };
}

/** `***`, `- - -` or `___` */
export function isRule(line: string): boolean {
  const [, sign] = /^ {0,3}([-*_])/.exec(line) ?? [];
  if (sign === undefined) return false;
  const signs = line.replace(/[ \t]/g, '');
  return signs.length >= 3 && isRunOf(signs, sign);
}

/** What stands behind the mark of a quote; null where there is none. */
export function quotedOn(line: string): string | null {
  const mark = /^ {0,3}> ?/.exec(line)?.[0];
  return mark === undefined ? null : line.slice(mark.length);
}

/** The beginning of a point of a list. */
export interface Item {
  /** Lists of one kind go on: by the sign of their points, or what stands behind their numbers. */
  kind: string;
  /** The number; null for a point. */
  number: number | null;
  /** Where its words begin; lines below that begin there belong to it. */
  offset: number;
  words: string;
}

export function itemOn(line: string): Item | null {
  const found = /^( {0,3})(?:([-*+])|(\d{1,9})([.)]))( *)/.exec(line);
  if (found === null) return null;
  const [all, , sign, number, delimiter, blanks = ''] = found;
  const words = line.slice(all.length);
  if (blanks === '' && words !== '') return null;
  // Of more blanks than four, the first one belongs to the mark and the others to code.
  const taken = words === '' || blanks.length > CODE_INDENT ? 1 : blanks.length;
  const offset = all.length - blanks.length + taken;
  return {
    kind: sign ?? delimiter ?? '',
    number: number === undefined ? null : Number(number),
    offset,
    words: line.slice(offset),
  };
}
