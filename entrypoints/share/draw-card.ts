import {
  CARD_SIZES,
  type CardLayout,
  type CardShape,
  type CardTexts,
  layOutCard,
  type TextRole,
} from '../../core/share-card';
import type { CardStyle } from './card-style';
import { drawDoor, drawIcon } from './draw-door';

/** Set as the count on the pages is. */
const LETTER_SPACING: Record<TextRole, number> = {
  figure: -0.03,
  words: 0,
  caption: -0.005,
  line: 0,
  name: 0,
};
/** Widths are measured at this size, large enough that rounding tells nothing. */
const MEASURED_AT = 200;

/** Draws a card on a canvas, which takes the size of the shape. Nothing is fetched: fonts are the system's. */
export function drawCard(
  canvas: HTMLCanvasElement,
  shape: CardShape,
  texts: CardTexts,
  direction: 'ltr' | 'rtl',
  style: CardStyle,
): void {
  Object.assign(canvas, CARD_SIZES[shape]);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser gave no canvas to draw on');
  context.direction = direction;
  context.textAlign = 'start';
  context.textBaseline = 'alphabetic';
  const layout = layOutCard(shape, texts, direction, (text, role) => {
    setFont(context, role, MEASURED_AT, style);
    return context.measureText(text).width / MEASURED_AT;
  });
  drawGround(context, layout, style);
  drawDoor(context, layout.door, style.door, direction === 'rtl');
  drawIcon(context, layout.mark);
  const shift = inkShift(context, layout, style, direction);
  for (const { text, role, x, baseline, size } of layout.texts) {
    setFont(context, role, size, style);
    context.fillStyle = style.ink[role];
    const inCount = role === 'figure' || role === 'words';
    context.fillText(text, inCount ? x + shift : x, baseline);
  }
}

/** How far the count is moved, so that it is the ink of its large figure, not the room beside it, that stands at the margin. */
function inkShift(
  context: CanvasRenderingContext2D,
  { texts: [first] }: CardLayout,
  style: CardStyle,
  direction: 'ltr' | 'rtl',
): number {
  if (first?.role !== 'figure') return 0;
  setFont(context, 'figure', first.size, style);
  const { actualBoundingBoxLeft, actualBoundingBoxRight } = context.measureText(first.text);
  return direction === 'ltr' ? actualBoundingBoxLeft : -actualBoundingBoxRight;
}

/** Paper, and the light around the door. */
function drawGround(
  context: CanvasRenderingContext2D,
  { door }: CardLayout,
  { paper, halo }: CardStyle,
): void {
  const { width, height } = context.canvas;
  context.fillStyle = paper;
  context.fillRect(0, 0, width, height);
  const [x, y] = [door.x + door.width / 2, door.y + door.height / 2];
  const light = context.createRadialGradient(x, y, 0, x, y, door.width * 2.8);
  light.addColorStop(0, halo);
  light.addColorStop(1, paper);
  context.fillStyle = light;
  context.fillRect(0, 0, width, height);
}

function setFont(
  context: CanvasRenderingContext2D,
  role: TextRole,
  size: number,
  { display, interfaceFace }: CardStyle,
): void {
  context.font = `${size}px ${role === 'line' ? interfaceFace : display}`;
  context.letterSpacing = `${LETTER_SPACING[role] * size}px`;
}
