import type { Box } from '../../core/share-card';

/** The icon's own drawing and colours: assets/icon.svg. The doorway stands in a field of 16 by 16. */
export const DOORWAY = 'M3 14V6a5 5 0 0 1 10 0v8z';
export const LEAF = 'M3 14V6A5 5 0 0 1 8 1v14.5z';
export const ICON_COLOURS = { ground: '#a24d1e', light: '#ffe3ab', leaf: '#4a2009' };
const ICON_FIELD = 16;
const ICON_CORNER = 4;
/** What of the doorway the leaf leaves open, and the floor before it as far as the light falls; they overlap by a hair. */
const OPENING = 'M7.9 1A5 5 0 0 1 13 6V14H7.9z';
const BEAM = 'M7.9 13.9H13L14.6 20H1z';
/** What of the field the door itself fills: x and y from, width. */
const DOOR_FIELD = { x: 3, y: 1, width: 10 };

export interface DoorColours {
  light: string;
  lightBelow: string;
  leaf: string;
  leafEdge: string;
  /** What falls out of the door, and where it ends. */
  beam: string;
  beamEnd: string;
}

/** Draws the door ajar, its light falling over the floor toward the text. */
export function drawDoor(
  context: CanvasRenderingContext2D,
  box: Box,
  colours: DoorColours,
  mirrored: boolean,
): void {
  const unit = box.width / DOOR_FIELD.width;
  context.save();
  context.translate(mirrored ? box.x + box.width : box.x, box.y);
  context.scale(mirrored ? -unit : unit, unit);
  context.translate(-DOOR_FIELD.x, -DOOR_FIELD.y);

  const beam = context.createLinearGradient(8, 14, 6.5, 19);
  beam.addColorStop(0, colours.beam);
  beam.addColorStop(1, colours.beamEnd);
  context.fillStyle = beam;
  context.fill(new Path2D(BEAM));

  const light = context.createLinearGradient(0, 1, 0, 14);
  light.addColorStop(0, colours.light);
  light.addColorStop(1, colours.lightBelow);
  context.fillStyle = light;
  context.fill(new Path2D(OPENING));

  const leaf = context.createLinearGradient(3, 0, 8, 0);
  leaf.addColorStop(0, colours.leaf);
  leaf.addColorStop(1, colours.leafEdge);
  context.fillStyle = leaf;
  context.fill(new Path2D(LEAF));
  context.restore();
}

/** Draws the icon, which looks the same wherever it is. */
export function drawIcon(context: CanvasRenderingContext2D, box: Box): void {
  context.save();
  context.translate(box.x, box.y);
  context.scale(box.width / ICON_FIELD, box.height / ICON_FIELD);
  context.fillStyle = ICON_COLOURS.ground;
  context.beginPath();
  context.roundRect(0, 0, ICON_FIELD, ICON_FIELD, ICON_CORNER);
  context.fill();
  context.fillStyle = ICON_COLOURS.light;
  context.fill(new Path2D(DOORWAY));
  context.fillStyle = ICON_COLOURS.leaf;
  context.fill(new Path2D(LEAF));
  context.restore();
}
