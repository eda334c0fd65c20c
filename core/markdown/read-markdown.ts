import { LONGEST_PIECE, piecesOf } from './pieces';
import { readText } from './read-blocks';
import type { Block } from './tree';

/** Reads Markdown as GitHub and ChatGPT write it. Takes any text; markup in it is text. */
export function readMarkdown(text: string): Block[] {
  return piecesOf(text).flatMap((piece) =>
    piece.length > LONGEST_PIECE
      ? [{ kind: 'paragraph', children: [{ kind: 'text', text: piece }] }]
      : readPiece(piece),
  );
}

function readPiece(text: string): Block[] {
  const reading = { references: new Map() };
  // A link may come before the line that says where it leads.
  if (text.includes(']:')) readText(text, reading);
  return readText(text, reading);
}
