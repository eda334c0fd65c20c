const QUOTE = 0x22;
const BACKSLASH = 0x5c;
// `[` and `{` differ by one bit, and so do `]` and `}`.
const SAME_BIT = 0x20;
const OPENS = 0x7b;
const CLOSES = 0x7d;

/** Strings up to here are walked byte by byte; for longer ones the engine's own search is faster (measured). */
const SHORT = 24;

/** Where a walk through JSON stands between two chunks. Strings and nesting are all it knows. */
export interface Walk {
  /** How many brackets are open. */
  depth: number;
  /** How many were open at most; whoever asks puts it back. */
  deepest: number;
  inString: boolean;
  /** The next byte of the string follows a backslash. */
  escaped: boolean;
}

/**
 * Walks on from `from` until at most `depth` brackets are open and no string is, or the chunk ends.
 * Bytes are enough: in UTF-8 no byte of a longer character looks like a quote or a bracket.
 *
 * @returns the position behind the last byte walked; the walk itself is carried on
 */
export function walkTo(walk: Walk, depth: number, chunk: Uint8Array, from: number): number {
  const end = chunk.length;
  let open = walk.depth;
  let deepest = walk.deepest;
  let at = from;
  if (walk.inString) {
    at = walkString(walk, chunk, at);
    if (walk.inString || open <= depth) return at;
  }
  while (at < end) {
    const byte = chunk[at++] ?? 0;
    if (byte === QUOTE) {
      at = walkString(walk, chunk, at);
      if (walk.inString || open <= depth) break;
    } else {
      const bracket = byte | SAME_BIT;
      if (bracket === OPENS) {
        open += 1;
        if (open > deepest) deepest = open;
      } else if (bracket === CLOSES && --open <= depth) break;
    }
  }
  walk.depth = open;
  walk.deepest = deepest;
  return at;
}

/** Walks to behind the quote that closes the string `at` stands in, or to the end of the chunk. */
function walkString(walk: Walk, chunk: Uint8Array, from: number): number {
  const end = chunk.length;
  let at = from;
  if (walk.escaped && at < end) {
    walk.escaped = false;
    at += 1;
  }
  const far = Math.min(end, at + SHORT);
  while (at < far) {
    const byte = chunk[at++];
    if (byte === QUOTE) {
      walk.inString = false;
      return at;
    }
    if (byte === BACKSLASH) at += 1;
  }
  if (at > end) {
    walk.inString = true;
    walk.escaped = true;
    return end;
  }
  return searchQuote(walk, chunk, at);
}

function searchQuote(walk: Walk, chunk: Uint8Array, from: number): number {
  let start = from;
  for (;;) {
    const quote = chunk.indexOf(QUOTE, start);
    const end = quote === -1 ? chunk.length : quote;
    const escaped = endsInOddBackslashes(chunk, start, end);
    if (quote === -1) {
      walk.inString = true;
      walk.escaped = escaped;
      return end;
    }
    start = quote + 1;
    if (!escaped) {
      walk.inString = false;
      return start;
    }
  }
}

function endsInOddBackslashes(chunk: Uint8Array, start: number, end: number): boolean {
  let at = end;
  while (at > start && chunk[at - 1] === BACKSLASH) at -= 1;
  return (end - at) % 2 === 1;
}
