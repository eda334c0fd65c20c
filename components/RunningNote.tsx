import './RunningNote.css';

interface Props {
  /** What runs, and until when. */
  words: string;
  /** What the button says that ends it now. */
  endLabel: string;
  onEnd: () => void;
}

/** Something that runs for a while, until when, and how to end it now. */
export function RunningNote({ words, endLabel, onEnd }: Props) {
  return (
    <div className="running-note row">
      <p>{words}</p>
      <button className="button" type="button" onClick={onEnd}>
        {endLabel}
      </button>
    </div>
  );
}
