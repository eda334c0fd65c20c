import { createHolder, type Held } from './hold';
import { type Walk, walkTo } from './json-walk';

/**
 * One element of the export's array; of one that is too big to be read, as much as is needed to name it; and one
 * nested too deep to be any conversation, which would take the reader's memory and stack.
 */
export type Element = (Held | { kind: 'too-deep'; bytes: Uint8Array }) & {
  /** 0 for the first of the file. */
  index: number;
};

/**
 * How a file ended.
 * - `complete`: as it should
 * - `cut-off`: in the middle. `rest` has what came of the last element (empty when it ended between two, or the
 *   element is too big), `index` is that element's
 * - `not-json`: it never began with `[` or `{`
 */
export type Ending =
  | { kind: 'complete' }
  | { kind: 'cut-off'; index: number; rest: Uint8Array }
  | { kind: 'not-json' };

/** Splits one file. Feed it every chunk in order, then ask for the ending. */
export interface Splitter {
  /**
   * The elements that this chunk completes, in order. The bytes of one may be a view of the chunk: use them before
   * the chunk is written over.
   */
  push(chunk: Uint8Array): Element[];
  end(): Ending;
}

/** The largest element that is read, in bytes. 5,000 messages, answers of 4,000 characters, make 20 MB. */
export const LARGEST_ELEMENT = 64 * 1024 * 1024;

/** The most brackets open within an element that is read. A conversation with every kind of content has 9. */
export const DEEPEST = 1000;

/**
 * Where the splitter stands: before a top-level value, in the list, within an element (`plain`: a bare number or
 * word), among the keys of the top-level object, within one of its values, or in something that is no JSON.
 */
type Place = 'before' | 'list' | 'element' | 'plain' | 'keys' | 'value' | 'nothing';

/** What stands in front of the list when the file is one object. */
const LIST_COMES = /[{,]"conversations":$/;
const LONGEST_LIST_COMES = ',"conversations":'.length;

const NOTHING = new Uint8Array(0);
const BYTE_ORDER_MARK: readonly number[] = [0xef, 0xbb, 0xbf];
const QUOTE = 0x22;
const COMMA = 0x2c;
const isSpace = (byte: number) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
const isOpening = (byte: number) => byte === 0x5b || byte === 0x7b;
const isClosing = (byte: number) => byte === 0x5d || byte === 0x7d;
const endsPlain = (byte: number) => byte === COMMA || isSpace(byte) || isClosing(byte);

/**
 * A splitter of the JSON of an export: gives each element of the top-level array, or of `conversations` in a
 * top-level object, as the bytes stream by. An object without `conversations` is one element itself. Only strings
 * and nesting are looked at: whether an element is JSON is for its reader to find out, so one that is damaged
 * does not take the others with it. Memory: one chunk and one element.
 *
 * @param largest the largest element that is gathered, in bytes
 */
export function createSplitter(largest: number = LARGEST_ELEMENT): Splitter {
  const holder = createHolder(largest);
  const walk: Walk = { depth: 0, deepest: 0, inString: false, escaped: false };
  let place: Place = 'before';
  let began = false;
  let index = 0;
  /** How many brackets are open around the elements. */
  let base = 0;
  /** Whether bytes belong to an element that may be given, and from where in this chunk. */
  let holding = false;
  let start = 0;
  /** The last bytes among the keys of the top-level object, without spaces. */
  let recent = '';
  let found: Element[] = [];

  function hold(at: number): void {
    holding = true;
    start = at;
    walk.deepest = walk.depth;
  }

  function give(chunk: Uint8Array, at: number): void {
    const held = holder.take(chunk.subarray(start, at));
    const tooDeep = held.kind === 'whole' && walk.deepest - base > DEEPEST;
    found.push(tooDeep ? { kind: 'too-deep', bytes: held.bytes, index } : { ...held, index });
    index += 1;
    holding = false;
  }

  function remember(bytes: Uint8Array): void {
    for (const byte of bytes.subarray(-LONGEST_LIST_COMES)) {
      if (!isSpace(byte)) recent += String.fromCharCode(byte);
    }
    recent = recent.slice(-LONGEST_LIST_COMES);
  }

  const isThrough = (depth: number) => !walk.inString && walk.depth <= depth;

  /** Each takes at least one byte, or changes the place, and gives the position it came to. */
  const steps: Record<Place, (chunk: Uint8Array, at: number) => number> = {
    before(chunk, at) {
      const byte = chunk[at] ?? 0;
      if (isOpening(byte)) {
        if (byte === 0x7b) hold(at);
        place = byte === 0x7b ? 'keys' : 'list';
        recent = '{';
        began = true;
        base = 1;
        walk.depth = 1;
      } else if (!began && !isSpace(byte) && !BYTE_ORDER_MARK.includes(byte)) place = 'nothing';
      return at + 1;
    },
    list(chunk, at) {
      const byte = chunk[at] ?? 0;
      if (isSpace(byte) || byte === COMMA) return at + 1;
      if (isClosing(byte)) {
        walk.depth -= 1;
        place = walk.depth === 0 ? 'before' : 'keys';
        return at + 1;
      }
      hold(at);
      place = isOpening(byte) || byte === QUOTE ? 'element' : 'plain';
      return at;
    },
    element(chunk, at) {
      const to = walkTo(walk, base, chunk, at);
      if (isThrough(base)) {
        give(chunk, to);
        place = 'list';
      }
      return to;
    },
    plain(chunk, from) {
      let at = from;
      while (at < chunk.length && !endsPlain(chunk[at] ?? 0)) at += 1;
      if (at < chunk.length) {
        give(chunk, at);
        place = 'list';
      }
      return at;
    },
    keys(chunk, at) {
      const byte = chunk[at] ?? 0;
      if (isClosing(byte)) {
        if (holding) give(chunk, at + 1);
        place = 'before';
        walk.depth = 0;
        return at + 1;
      }
      if (byte === 0x5b && LIST_COMES.test(recent)) {
        holder.drop();
        holding = false;
        base = 2;
        walk.depth = 2;
        place = 'list';
        return at + 1;
      }
      if (isOpening(byte) || byte === QUOTE) {
        place = 'value';
        return at;
      }
      remember(chunk.subarray(at, at + 1));
      return at + 1;
    },
    value(chunk, at) {
      const to = walkTo(walk, 1, chunk, at);
      remember(chunk.subarray(at, to));
      if (isThrough(1)) place = 'keys';
      return to;
    },
    nothing: (chunk) => chunk.length,
  };

  function push(chunk: Uint8Array): Element[] {
    found = [];
    start = 0;
    let at = 0;
    while (at < chunk.length) at = steps[place](chunk, at);
    if (holding) holder.add(chunk.subarray(start));
    return found;
  }

  function end(): Ending {
    if (!began) return { kind: 'not-json' };
    if (place === 'before') return { kind: 'complete' };
    const held = holder.take(NOTHING);
    return { kind: 'cut-off', index, rest: held.kind === 'whole' ? held.bytes : NOTHING };
  }

  return { push, end };
}
