/** How much is kept of an element that is too big, in bytes: enough to find its title. */
const HEAD = 64 * 1024;

/** What came of an element: all of it, or its size and beginning. */
export type Held =
  | { kind: 'whole'; bytes: Uint8Array }
  | { kind: 'too-big'; size: number; head: Uint8Array };

/** Gathers one element that comes in pieces. */
export interface Holder {
  /** Keeps a copy of a piece. */
  add(piece: Uint8Array): void;
  /** Adds the last piece, gives the element, and is empty again. An element in one piece is not copied. */
  take(last: Uint8Array): Held;
  /** Lets go of what was gathered. */
  drop(): void;
}

/** @param most the largest element that is gathered, in bytes; of a larger one only the beginning is kept */
export function createHolder(most: number): Holder {
  let pieces: Uint8Array[] = [];
  let size = 0;

  function add(piece: Uint8Array): void {
    if (size <= most) pieces.push(piece.slice());
    size += piece.length;
    if (size > most && pieces.length > 0) pieces = [joined(pieces, HEAD)];
  }

  function take(last: Uint8Array): Held {
    const inOnePiece = size === 0 && last.length <= most;
    if (!inOnePiece) add(last);
    const held: Held = inOnePiece
      ? { kind: 'whole', bytes: last }
      : size > most
        ? { kind: 'too-big', size, head: joined(pieces, HEAD) }
        : { kind: 'whole', bytes: joined(pieces, size) };
    drop();
    return held;
  }

  function drop(): void {
    pieces = [];
    size = 0;
  }

  return { add, take, drop };
}

/** The first `most` bytes of the pieces, put together. */
function joined(pieces: readonly Uint8Array[], most: number): Uint8Array {
  const whole = new Uint8Array(
    Math.min(
      most,
      pieces.reduce((sum, piece) => sum + piece.length, 0),
    ),
  );
  let at = 0;
  for (const piece of pieces) {
    const fits = piece.subarray(0, whole.length - at);
    whole.set(fits, at);
    at += fits.length;
  }
  return whole;
}
