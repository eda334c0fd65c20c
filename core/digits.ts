/**
 * A text with the digits of every numbering system (`٢٢`, `२२`, `２２`) written as 0 to 9. Which digits there are, the browser
 * knows.
 */
export function withPlainDigits(text: string): string {
  // Telling all of them takes a moment that most texts can do without.
  if (!/[^\p{ASCII}]/u.test(text)) return text;
  const plain = plainDigits();
  return [...text].map((sign) => plain.get(sign) ?? sign).join('');
}

function plainDigits(): ReadonlyMap<string, string> {
  const pairs = Intl.supportedValuesOf('numberingSystem').flatMap((numberingSystem) => {
    const format = new Intl.NumberFormat('en', { numberingSystem });
    return [...'0123456789'].map((digit) => [format.format(Number(digit)), digit] as const);
  });
  return new Map(pairs);
}
