import { fitText } from './text-lines';

/** Pictures that can be made: as links are shown, and as posts are. In pixels. */
export const CARD_SIZES = {
  wide: { width: 1200, height: 630 },
  square: { width: 1080, height: 1080 },
} as const;

export type CardShape = keyof typeof CARD_SIZES;

/** What is written on a card. */
export interface CardTexts {
  /** The words of the count around its figure. */
  count: { before: string; figure: string; after: string };
  /** What is counted. */
  caption: string;
  /** One more figure, or nothing. */
  line: string | null;
  name: string;
}

/** What a text is there for; the font and the colour go by it. */
export type TextRole = 'figure' | 'words' | 'caption' | 'line' | 'name';

export interface PlacedText {
  text: string;
  role: TextRole;
  /** Where reading starts: the left end, or the right one in a language from right to left. */
  x: number;
  baseline: number;
  size: number;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where everything on a card goes, in pixels from its top left. */
export interface CardLayout {
  texts: readonly PlacedText[];
  /** The door ajar. */
  door: Box;
  /** The icon beside the name. */
  mark: Box;
}

/** How wide a text is at a font size of 1. */
export type MeasureText = (text: string, role: TextRole) => number;

interface Measures {
  margin: number;
  /** Width of the door. */
  door: number;
  /** How wide the texts may be, beside or above the door. */
  column: number;
  /** The largest sizes. */
  figure: number;
  caption: number;
  line: number;
  name: number;
}

type Sizes = Pick<Measures, 'column' | 'figure' | 'caption' | 'line'>;

/** Texts below each other; baselines are counted from the top of the first. */
interface Stack {
  texts: PlacedText[];
  height: number;
}

const MEASURES: Record<CardShape, Measures> = {
  wide: { margin: 76, door: 270, column: 720, figure: 300, caption: 54, line: 34, name: 38 },
  square: { margin: 88, door: 250, column: 904, figure: 430, caption: 64, line: 40, name: 44 },
};

/** The words of the count beside its figure, as on the pages. */
const WORDS_TO_FIGURE = 0.3;
/** The door's height to its width: see assets/icon.svg. */
const DOOR_HEIGHT = 1.45;
/** How high digits stand above their baseline. */
const DIGITS = 0.7;
const LINE_HEIGHT = 1.25;

/**
 * Lays a card out: the count as large as it can be, what is counted below it, the name at the foot, the door ajar at the end of
 * the reading direction.
 *
 * @param measure how wide texts are in the fonts that will be used
 */
export function layOutCard(
  shape: CardShape,
  texts: CardTexts,
  direction: 'ltr' | 'rtl',
  measure: MeasureText,
): CardLayout {
  const { width, height } = CARD_SIZES[shape];
  const { margin, door, name: nameSize, ...largest } = MEASURES[shape];
  const floor = height - margin;
  const doorBox: Box = {
    x: width - margin - door,
    y: floor - door * DOOR_HEIGHT,
    width: door,
    height: door * DOOR_HEIGHT,
  };
  const mark: Box = { x: margin, y: floor - nameSize, width: nameSize, height: nameSize };
  const name: PlacedText = {
    text: texts.name,
    role: 'name',
    x: margin + nameSize * 1.4,
    baseline: floor - nameSize * 0.18,
    size: nameSize,
  };
  const bottom = shape === 'wide' ? mark.y - nameSize : doorBox.y - margin / 2;
  const block = stackWithin(bottom - margin, texts, margin, largest, measure);
  const top = margin + (bottom - margin - block.height) / 2;
  const placed = [...block.texts.map((text) => ({ ...text, baseline: text.baseline + top })), name];
  if (direction === 'ltr') return { texts: placed, door: doorBox, mark };
  return {
    texts: placed.map((text) => ({ ...text, x: width - text.x })),
    door: mirrored(doorBox, width),
    mark: mirrored(mark, width),
  };
}

/** As `stack`, in sizes small enough for a height. */
function stackWithin(
  height: number,
  texts: CardTexts,
  x: number,
  largest: Sizes,
  measure: MeasureText,
): Stack {
  const block = stack(texts, x, largest, measure);
  if (block.height <= height) return block;
  const { column, figure, caption, line } = largest;
  const smaller = { column, figure: figure * 0.95, caption: caption * 0.95, line: line * 0.95 };
  return stackWithin(height, texts, x, smaller, measure);
}

/** The count, the caption and the line below each other, from the top of a block on. */
function stack(
  { count, caption, line }: CardTexts,
  x: number,
  { column, ...largest }: Sizes,
  measure: MeasureText,
): Stack {
  const texts = countLine(count, x, column, largest.figure, measure);
  let bottom = texts[0]?.baseline ?? 0;
  const add = (text: string, role: 'caption' | 'line', gap: number) => {
    const { size, lines } = fitText(text, largest[role], column, (one) => measure(one, role));
    bottom += gap;
    for (const one of lines) {
      bottom += size * LINE_HEIGHT;
      texts.push({ text: one, role, x, baseline: bottom - size * 0.3, size });
    }
  };
  add(caption, 'caption', largest.caption * 0.6);
  if (line !== null) add(line, 'line', largest.line * 0.5);
  return { texts, height: bottom };
}

/** The count on one line, its figure as large as the width allows. */
function countLine(
  { before, figure, after }: CardTexts['count'],
  x: number,
  column: number,
  largest: number,
  measure: MeasureText,
): PlacedText[] {
  const parts = [
    { text: before, role: 'words' as const, scale: WORDS_TO_FIGURE },
    { text: figure, role: 'figure' as const, scale: 1 },
    { text: after, role: 'words' as const, scale: WORDS_TO_FIGURE },
  ].filter(({ text }) => text !== '');
  const widths = parts.map(({ text, role, scale }) => measure(text, role) * scale);
  const whole = widths.reduce((sum, one) => sum + one, 0);
  const size = Math.min(largest, column / whole);
  let start = x;
  return parts.map(({ text, role, scale }, place) => {
    const placed = { text, role, x: start, baseline: size * DIGITS, size: size * scale };
    start += (widths[place] ?? 0) * size;
    return placed;
  });
}

function mirrored(box: Box, width: number): Box {
  return { ...box, x: width - box.x - box.width };
}
