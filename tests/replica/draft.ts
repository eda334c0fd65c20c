/** What may stand in a line of the composer. */
export type Piece =
  | string
  /** A line break inside a paragraph. */
  | { soft: 'break' }
  /** A mention of an app or a tool: a widget in the text. */
  | { chip: string }
  /** The picture and the domain that stand before a link. */
  | { badge: string };

export type Line = readonly Piece[];

export const emptyParagraph =
  '<p data-empty-paragraph="true"><br class="ProseMirror-trailingBreak"></p>';

/** Writes lines into a composer, as ProseMirror has them in the document; a textarea gets their text. */
export function write(place: HTMLElement, lines: readonly Line[]): void {
  if (place instanceof HTMLTextAreaElement) {
    place.value = lines.map((line) => line.map(asText).join('')).join('\n');
  } else if (lines.length === 0) {
    place.replaceChildren(paragraph([]));
  } else {
    place.replaceChildren(...lines.map(paragraph));
  }
  place.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** The text of a composer, as the site would send it. */
export function draftIn(place: HTMLElement): string {
  if (place instanceof HTMLTextAreaElement) return place.value;
  return [...place.children].map((line) => line.textContent).join('\n');
}

function asText(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  return 'soft' in piece ? '\n' : '';
}

function paragraph(line: Line): HTMLElement {
  const made = document.createElement('p');
  made.append(...line.map(asNode));
  if (line.length === 0) made.dataset.emptyParagraph = 'true';
  // It gives a line its height where nothing else does.
  if (typeof line.at(-1) !== 'string') {
    const trailing = document.createElement('br');
    trailing.className = 'ProseMirror-trailingBreak';
    made.append(trailing);
  }
  return made;
}

function asNode(piece: Piece): Node | string {
  if (typeof piece === 'string') return piece;
  if ('soft' in piece) return document.createElement('br');
  const widget = document.createElement('span');
  if ('chip' in piece) {
    widget.contentEditable = 'false';
    widget.setAttribute('app-mention-path', 'app://example');
    widget.textContent = piece.chip;
  } else {
    widget.ariaHidden = 'true';
    widget.textContent = piece.badge;
  }
  return widget;
}
