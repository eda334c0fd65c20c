/** A letter style: where its A, a and 0 stand in Unicode (0: it has none), and letters that stand elsewhere. */
interface Alphabet {
  upper: number;
  lower: number;
  digits: number;
  elsewhere: ReadonlyMap<string, string>;
}

/** "CℂHℍ": C is ℂ, H is ℍ. */
function pairs(letters: string): ReadonlyMap<string, string> {
  const list = [...letters];
  return new Map(
    list.flatMap((letter, place) => (place % 2 === 0 ? [[letter, list[place + 1] ?? '']] : [])),
  );
}

// Unicode's Mathematical Alphanumeric Symbols; MathML Core leaves letter styles to them.
const DOUBLE_STRUCK: Alphabet = {
  upper: 0x1d538,
  lower: 0x1d552,
  digits: 0x1d7d8,
  elsewhere: pairs('CℂHℍNℕPℙQℚRℝZℤ'),
};
const SCRIPT: Alphabet = {
  upper: 0x1d49c,
  lower: 0x1d4b6,
  digits: 0,
  elsewhere: pairs('BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ'),
};
const FRAKTUR: Alphabet = {
  upper: 0x1d504,
  lower: 0x1d51e,
  digits: 0,
  elsewhere: pairs('CℭHℌIℑRℜZℨ'),
};
const BOLD: Alphabet = { upper: 0x1d400, lower: 0x1d41a, digits: 0x1d7ce, elsewhere: new Map() };
const SANS: Alphabet = { upper: 0x1d5a0, lower: 0x1d5ba, digits: 0x1d7e2, elsewhere: new Map() };
const MONO: Alphabet = { upper: 0x1d670, lower: 0x1d68a, digits: 0x1d7f6, elsewhere: new Map() };

/** The letter styles, by their commands. */
export const ALPHABETS: ReadonlyMap<string, Alphabet> = new Map([
  ['mathbb', DOUBLE_STRUCK],
  ['mathcal', SCRIPT],
  ['mathscr', SCRIPT],
  ['mathfrak', FRAKTUR],
  ['mathbf', BOLD],
  ['boldsymbol', BOLD],
  ['bm', BOLD],
  ['mathsf', SANS],
  ['mathtt', MONO],
]);

/** The text in a letter style; what the style has no letter for stays. */
export function styled(text: string, { upper, lower, digits, elsewhere }: Alphabet): string {
  return [...text]
    .map((letter) => {
      const known = elsewhere.get(letter);
      if (known !== undefined) return known;
      if (/[A-Z]/.test(letter)) return shifted(letter, 'A', upper);
      if (/[a-z]/.test(letter)) return shifted(letter, 'a', lower);
      return /\d/.test(letter) && digits > 0 ? shifted(letter, '0', digits) : letter;
    })
    .join('');
}

function shifted(letter: string, first: string, start: number): string {
  return String.fromCodePoint(start + letter.charCodeAt(0) - first.charCodeAt(0));
}
