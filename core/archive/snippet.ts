import { fold, UNSPACED } from './fold';
import type { Term } from './search-query';

/** A stretch of a text, found or not. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** The part of a text around what was found in it. */
export interface Snippet {
  pieces: readonly Piece[];
  /** Whether the text goes on before it and behind it. */
  cutBefore: boolean;
  cutBehind: boolean;
}

/** A word of the text, and where it stands. */
interface Word {
  folded: string;
  start: number;
  end: number;
}

/** How far a text is searched for the first hit, in UTF-16 units: keeps a list of results quick to draw. */
const FARTHEST = 200_000;

/** A word as the index has it: a character that stands alone, or letters and digits in a row. */
const WORD = new RegExp(
  `${UNSPACED.source}|(?:(?!${UNSPACED.source})[\\p{L}\\p{N}\\p{Co}\\p{M}])+`,
  'gv',
);

/**
 * The part of a text around the first hit, every hit in it marked. The index keeps no places, so it is searched anew,
 * by the same rules; where nothing is found (the hit was in the title, say) it is the beginning.
 *
 * @param length how long the snippet may be, in UTF-16 units
 */
export function snippetOf(text: string, terms: readonly Term[], length: number): Snippet {
  // Marks may follow their letters in the text; its index has them in one.
  const whole = text.slice(0, FARTHEST).normalize('NFC');
  const hits = hitsIn(whole, terms, length);
  const first = hits[0]?.[0] ?? 0;
  const start = first < length / 2 ? 0 : wordStart(whole, first - Math.floor(length / 3));
  const end = start + length >= whole.length ? whole.length : wordStart(whole, start + length);
  return {
    pieces: piecesOf(whole, start, end, hits),
    cutBefore: start > 0,
    cutBehind: end < whole.length || text.length > FARTHEST,
  };
}

/** Where the hits begin and end, up to one length behind the first. */
function hitsIn(text: string, terms: readonly Term[], length: number): [number, number][] {
  const longest = Math.max(1, ...terms.map((term) => term.words.length));
  const recent: Word[] = [];
  const hits: [number, number][] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    recent.push({ folded: fold(word), start: index, end: index + word.length });
    if (recent.length > longest) recent.shift();
    for (const term of terms) {
      const found = recent.slice(-term.words.length);
      const [first] = found;
      if (first !== undefined && isHit(found, term)) hits.push([first.start, index + word.length]);
    }
    const [firstHit] = hits;
    if (firstHit !== undefined && index > firstHit[0] + length) break;
  }
  return hits.sort(([one], [other]) => one - other);
}

function isHit(found: readonly Word[], { words, prefix }: Term): boolean {
  return (
    found.length === words.length &&
    words.every((word, place) => {
      const folded = found[place]?.folded ?? '';
      const isLast = place === words.length - 1;
      return isLast && prefix ? folded.startsWith(word) : folded === word;
    })
  );
}

/** The beginning of a word near `at`; a text without spaces is cut between two characters. */
function wordStart(text: string, at: number): number {
  const space = text.slice(at, at + 20).search(/\s\S/);
  if (space !== -1) return at + space + 1;
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at + 1 : at;
}

function piecesOf(
  text: string,
  start: number,
  end: number,
  hits: readonly [number, number][],
): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  const add = (to: number, hit: boolean) => {
    if (to > at) pieces.push({ text: text.slice(at, to), hit });
    at = Math.max(at, to);
  };
  for (const [from, to] of hits) {
    if (from >= end) break;
    add(from, false);
    add(Math.min(to, end), true);
  }
  add(end, false);
  return pieces;
}
