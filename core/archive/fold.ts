// How text is made findable. The folding of SQLite’s unicode61 follows Unicode 6.1, leaves letters such as ß and ø as
// they are, and takes a Chinese sentence for one word. So index and question both go through here, and the tokenizer
// only has to cut at spaces and punctuation.

/** The tokenizer that goes with `searchable`: it keeps marks within words (Hindi, Thai), and folds nothing itself. */
export const TOKENIZER = "unicode61 remove_diacritics 0 categories 'L* N* Co M*'";

/**
 * Accents (Combining Diacritical Marks), and the vowel signs of Hebrew and Arabic, which most leave out when they
 * type. The signs of Indic scripts and of kana are letters, and stay; so does Hebrew's hyphen, between two words.
 */
const ACCENTS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]+/g;

/** Letters that Unicode does not take apart. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ŧ', 't'],
  ['þ', 'th'],
  ['ς', 'σ'],
]);
const ANY_LETTER = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'gu');
const NOT_ASCII = /[^\0-\x7f]/;

/** Scripts that write words without spaces between them. Korean has spaces, but endings hang on its words. */
export const UNSPACED =
  /[[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]&&[\p{L}\p{N}]]\p{M}*/gv;

/** Whether a text may have such characters. Coarser, and five times as fast: most texts have none. */
const MAY_BE_UNSPACED =
  /[\u0e00-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\ud7ff\ud82c\ud840-\ud8bf\uf900-\ufaff\uff66-\uffdc]/;

/** The text in small letters, without accents, and with one form for each character (ﬁ is fi, Ａ is a). */
export function fold(text: string): string {
  const small = text.toLowerCase();
  if (!NOT_ASCII.test(small)) return small;
  return small
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(ANY_LETTER, (letter) => LETTERS.get(letter) ?? letter);
}

/**
 * The text as it goes into the index: folded, and with spaces around each character of the scripts that write none.
 * A phrase of characters then finds them wherever they stand, one of them as well as ten.
 */
export function searchable(text: string): string {
  const folded = fold(text);
  return MAY_BE_UNSPACED.test(folded) ? folded.replace(UNSPACED, ' $& ') : folded;
}
