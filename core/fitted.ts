/** A text made to fit, and how many UTF-16 units of what was typed or pasted had to go. */
export interface Fitted {
  text: string;
  /** Where the caret stands after the cut. */
  caret: number;
  cut: number;
}

/**
 * What is left of a text that grew too long by something typed or pasted before the caret: the end of that
 * goes, never what stood behind it. No character that takes two UTF-16 units is torn in half.
 *
 * @param caret where the caret stands in `text`, behind what was put in
 * @param most the length allowed, in UTF-16 units
 */
export function fitted(text: string, caret: number, most: number): Fitted {
  if (text.length <= most) return { text, caret, cut: 0 };
  const behind = text.slice(caret);
  const room = Math.max(0, most - behind.length);
  const kept = text.slice(0, room);
  const before = endsInHalf(kept) ? kept.slice(0, -1) : kept;
  // Only text that was too long already can leave no room at all; then its end goes.
  const result = `${before}${behind}`.slice(0, most);
  return { text: result, caret: before.length, cut: text.length - result.length };
}

function endsInHalf(text: string): boolean {
  return /[\uD800-\uDBFF]$/.test(text);
}
