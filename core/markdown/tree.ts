/** Deeper than this, a text is shown as it was written. Nobody nests so deep. */
export const DEEPEST = 40;

/** A stretch of a line. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong' | 'emphasis' | 'deleted'; children: readonly Inline[] }
  | { kind: 'code'; text: string }
  /** The address is http or https; others have become their words. */
  | { kind: 'link'; address: string; children: readonly Inline[] }
  | { kind: 'break' }
  | { kind: 'task'; done: boolean }
  | MathInline;

export interface MathInline {
  kind: 'math';
  /** In LaTeX, without its delimiters. */
  latex: string;
  /** Whether it stands on a line of its own. */
  display: boolean;
}

export type Alignment = 'start' | 'center' | 'end' | null;

/** What stands for itself in a text. */
export type Block =
  | { kind: 'paragraph'; children: readonly Inline[] }
  | { kind: 'heading'; level: number; children: readonly Inline[] }
  | { kind: 'quote'; blocks: readonly Block[] }
  | ListBlock
  | { kind: 'code'; language: string; text: string }
  | TableBlock
  | { kind: 'rule' }
  | { kind: 'math'; latex: string };

export interface ListBlock {
  kind: 'list';
  /** The first number; null for a list of points. */
  start: number | null;
  /** Whether there is air between its items. */
  loose: boolean;
  items: readonly (readonly Block[])[];
}

export interface TableBlock {
  kind: 'table';
  alignments: readonly Alignment[];
  head: readonly (readonly Inline[])[];
  rows: readonly (readonly (readonly Inline[])[])[];
}
