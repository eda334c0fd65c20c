/**
 * In characters. Some texts take time that grows with the square of their length (20,000 asterisks: half a second), so
 * long ones are read piece by piece; what cannot be cut is not read.
 */
export const LONGEST_PIECE = 60_000;
const USUAL_PIECE = 20_000;

/** The text in pieces that stand for themselves: cut between paragraphs, never within code. */
export function piecesOf(text: string): string[] {
  if (text.length <= USUAL_PIECE) return [text];
  const pieces: string[] = [];
  let [start, at] = [0, 0];
  let fence: string | null = null;
  for (const line of text.split(/(?<=\n)/)) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? null;
    if (fence === null) fence = mark;
    else if (mark?.startsWith(fence)) fence = null;
    at += line.length;
    // A line that is indented may belong to a list above it.
    const isBetween = fence === null && line.trim() === '' && /^\S/.test(text.slice(at, at + 1));
    if (isBetween && at - start >= USUAL_PIECE) {
      pieces.push(text.slice(start, at));
      start = at;
    }
  }
  if (start < text.length) pieces.push(text.slice(start));
  return pieces;
}
