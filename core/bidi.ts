const FIRST_STRONG_ISOLATE = '\u2068';
const END_OF_ISOLATE = '\u2069';
const BEGINS_OF_ISOLATES = '\u2066\u2067\u2068';
/** Characters of the bidirectional class B: each would end an isolate. */
const ENDS_OF_PARAGRAPHS = '\n\r\u001c\u001d\u001e\u0085\u2029';

/**
 * Somebody's text as part of a plain sentence (an accessible name, a picture) whose direction it cannot turn, whatever marks
 * are in it: one isolated line (Unicode Standard Annex #9, 2.4.2 and X5–X8). In HTML, `<bdi>` does this.
 */
export function isolated(text: string): string {
  let open = 0;
  let inner = '';
  for (const sign of text) {
    if (sign === END_OF_ISOLATE) {
      // It closes nothing of the text's own, and ours must not end here.
      if (open === 0) continue;
      open -= 1;
    } else if (BEGINS_OF_ISOLATES.includes(sign)) open += 1;
    inner += ENDS_OF_PARAGRAPHS.includes(sign) ? ' ' : sign;
  }
  return FIRST_STRONG_ISOLATE + inner + END_OF_ISOLATE.repeat(open + 1);
}
