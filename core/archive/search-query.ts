import { searchable } from './fold';

/** One thing that is searched for: a word, or several that stand side by side. */
export interface Term {
  /** Folded, as they stand in the index; never empty. */
  words: readonly string[];
  /** The last word is only the beginning of one. */
  prefix: boolean;
}

/** What a person typed, understood. Every term must be found. */
export interface SearchQuery {
  terms: readonly Term[];
  /** For FTS5's MATCH. Never a syntax error: nothing in it but quoted letters and digits, AND and `*`. */
  match: string;
  /** The same with beginnings taken for whole words; null when there are none. */
  whole: string | null;
}

/** Longer questions are cut; FTS5 allows some 256 parts, and nobody types them. */
const LONGEST = 1000;
const MOST_TERMS = 32;

const QUOTES = /[“”„‟«»＂]/g;
/** A phrase with or without its second quote, or a word; behind either a star. */
const PIECE = /"([^"]*)(?:"(\*?)|$)|([^\s"]+)/g;
const WORD = /[\p{L}\p{N}\p{Co}\p{M}]+/gu;
const NOT_ONLY_MARKS = /[^\p{M}]/u;

/** The words of a text as the tokenizer of fold.ts cuts them. */
function wordsIn(text: string): string[] {
  return (searchable(text).match(WORD) ?? []).filter((word) => NOT_ONLY_MARKS.test(word));
}

/**
 * What to search for: words, "phrases", beginnings*. Null when there is nothing to search for.
 *
 * @param typed anything; the last word counts as a beginning unless a space or a quote follows, so that results
 *   come while somebody is still typing
 */
export function searchQuery(typed: string): SearchQuery | null {
  const asked = typed.slice(0, LONGEST).toWellFormed().replace(QUOTES, '"');
  const terms: Term[] = [];
  for (const piece of asked.matchAll(PIECE)) {
    const [whole, phrase, star, word] = piece;
    const words = wordsIn(phrase ?? word ?? '');
    const isLast = piece.index + whole.length === asked.length;
    const prefix = star === '*' || whole.endsWith('*') || (isLast && !whole.endsWith('"'));
    if (words.length > 0) terms.push({ words, prefix });
    if (terms.length === MOST_TERMS) break;
  }
  if (terms.length === 0) return null;
  const match = matchOf(terms);
  const whole = matchOf(terms.map((term) => ({ ...term, prefix: false })));
  return { terms, match, whole: whole === match ? null : whole };
}

function matchOf(terms: readonly Term[]): string {
  return terms
    .map(({ words, prefix }) => `"${words.join(' ')}"${prefix ? ' *' : ''}`)
    .join(' AND ');
}
