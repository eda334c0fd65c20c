import { type SubmitEvent, useState } from 'react';
import { i18n } from '#i18n';
import { LONGEST_NOTE } from '../../core/notes';
import { NoteField } from './NoteField';
import type { SlipOutcome } from './use-save-slip';

interface Props {
  initial: string;
  submit: string;
  /** Whether the keyboard goes on in the field, which is the rule. */
  takesFocus?: boolean;
  /** Told with each letter, for whoever keeps what was typed. */
  onType?: (note: string) => void;
  /** Takes the note. The form stays as it is unless that went well, when its owner closes it. */
  onTake: (note: string) => Promise<SlipOutcome>;
  onCancel: () => void;
}

/** A note to a slip, to be written or changed. */
export function NoteForm({ initial, submit, takesFocus = true, onType, onTake, onCancel }: Props) {
  const [note, setNote] = useState(initial);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    // What is wrong then stands below the field already.
    if (note.length > LONGEST_NOTE) return;
    const outcome = await onTake(note);
    setProblem(typeof outcome === 'string' ? null : outcome.problem);
  };
  return (
    <form className="note-form" noValidate onSubmit={(event) => void send(event)}>
      <NoteField
        takesFocus={takesFocus}
        value={note}
        onChange={(typed) => {
          setNote(typed);
          onType?.(typed);
        }}
      />
      <p className="problem" role="alert">
        {problem}
      </p>
      <div className="row">
        <button className="button primary" type="submit">
          {submit}
        </button>
        <button className="button quiet" type="button" onClick={onCancel}>
          {i18n.t('date_field.cancel')}
        </button>
      </div>
    </form>
  );
}
