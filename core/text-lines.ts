/** How wide a text is at a font size of 1; widths grow with the size. */
export type WidthOf = (text: string) => number;

/** A text that has found its size. */
export interface Fitted {
  size: number;
  /** One line, or two of about the same width. */
  lines: readonly string[];
}

/** No line gets smaller than this to stay one line: then two are easier to read. */
const SMALLEST_SHARE_ON_ONE_LINE = 0.8;

/**
 * The largest size, up to `largest`, at which a text fits a width: on one line if it need not shrink much for that, else on two.
 *
 * @param width in the unit of the sizes
 */
export function fitText(text: string, largest: number, width: number, widthOf: WidthOf): Fitted {
  const onOne = sizeWithin([text], largest, width, widthOf);
  const lines = inTwo(text, widthOf);
  if (lines === null || onOne >= largest * SMALLEST_SHARE_ON_ONE_LINE) {
    return { size: onOne, lines: [text] };
  }
  const onTwo = sizeWithin(lines, largest, width, widthOf);
  return onTwo > onOne ? { size: onTwo, lines } : { size: onOne, lines: [text] };
}

function sizeWithin(
  lines: readonly string[],
  largest: number,
  width: number,
  widthOf: WidthOf,
): number {
  const widest = Math.max(...lines.map(widthOf));
  return widest === 0 ? largest : Math.min(largest, width / widest);
}

/** A text in two lines, its longer one as short as can be; null where it has one word. No-break spaces hold words together. */
function inTwo(text: string, widthOf: WidthOf): readonly string[] | null {
  const words = text.split(' ');
  const ways = words.slice(1).map((_, place) => {
    const lines = [words.slice(0, place + 1).join(' '), words.slice(place + 1).join(' ')];
    return { lines, widest: Math.max(...lines.map(widthOf)) };
  });
  const best = ways.toSorted((one, other) => one.widest - other.widest)[0];
  return best?.lines ?? null;
}
