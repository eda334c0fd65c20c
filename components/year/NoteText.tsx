import './NoteText.css';

/** A note as it was typed: markup is text, and no mark in it turns the words around it. Nothing where there is none. */
export function NoteText({ note }: { note: string }) {
  if (note.trim() === '') return null;
  return (
    <p className="note-text">
      <bdi>{note}</bdi>
    </p>
  );
}
