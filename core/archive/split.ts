/** One element of the export's array, as bytes, or as much as is needed to name one that is too big to be read. */
export type Element =
  | {
      kind: 'whole';
      /** 0 for the first of the file. */
      index: number;
      /** May be a view of the chunk it came in: use it before the chunk is written over. */
      bytes: Uint8Array;
    }
  | {
      kind: 'too-big';
      index: number;
      /** In bytes. */
      size: number;
      /** Its beginning (see `titleOf` in head.ts). */
      head: Uint8Array;
    };

/**
 * How a file ended.
 * - `complete`: as it should
 * - `cut-off`: in the middle; `rest` has what came of the last element (empty when between two)
 * - `not-json`: it never began with `[` or `{`
 */
export type Ending =
  | { kind: 'complete' }
  | { kind: 'cut-off'; index: number; rest: Uint8Array }
  | { kind: 'not-json' };

/** Splits one file. Feed it every chunk in order, then ask for the ending. */
export interface Splitter {
  /** The elements that this chunk completes, in order. */
  push(chunk: Uint8Array): Element[];
  end(): Ending;
  /** `array` for `[…]`, `object` for `{…}`; null until the first bytes have come, or when it is neither. */
  readonly top: 'array' | 'object' | null;
}

/** The largest element that is read, in bytes. A conversation of 5,000 long messages has some 20 MB. */
export const LARGEST_ELEMENT = 64 * 1024 * 1024;
