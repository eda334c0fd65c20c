/** The whole number somebody typed, or null when it is none from `least` to `most`. */
export function readWholeNumber(typed: string, least: number, most: number): number | null {
  const text = typed.trim();
  if (!/^\d{1,9}$/.test(text)) return null;
  const number = Number(text);
  return least <= number && number <= most ? number : null;
}
