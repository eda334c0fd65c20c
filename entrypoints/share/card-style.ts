import type { TextRole } from '../../core/share-card';
import type { DoorColours } from './draw-door';

/** Colours and fonts of a card, as a canvas takes them. */
export interface CardStyle {
  paper: string;
  /** The light around the door. */
  halo: string;
  ink: Record<TextRole, string>;
  door: DoorColours;
  /** Font families. */
  display: string;
  interfaceFace: string;
}

/** The style of a card, out of the tokens as they hold at an element: its `color-scheme` chooses light or dark. */
export function cardStyleAt(element: HTMLElement): CardStyle {
  const colour = colourReader(element);
  const style = getComputedStyle(element);
  const ink = colour('--ink');
  return {
    paper: colour('--paper'),
    halo: colour('--card-halo'),
    ink: { figure: ink, words: ink, caption: ink, line: colour('--ink-soft'), name: ink },
    door: {
      light: colour('--door-light'),
      lightBelow: colour('--door-light-below'),
      leaf: colour('--door-leaf'),
      leafEdge: colour('--door-leaf-edge'),
      beam: colour('--door-beam'),
      beamEnd: colour('--door-beam-end'),
    },
    display: style.getPropertyValue('--display'),
    interfaceFace: style.getPropertyValue('--interface'),
  };
}

/** A custom property is only text until a real property uses it; then `light-dark()` and the like are worked out. */
function colourReader(element: HTMLElement): (token: string) => string {
  return (token) => {
    element.style.color = `var(${token})`;
    const { color } = getComputedStyle(element);
    element.style.removeProperty('color');
    return color;
  };
}
