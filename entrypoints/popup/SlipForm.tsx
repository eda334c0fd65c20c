import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { useView } from '../../components/view-context';
import { figuresOf } from '../../core/figures';
import type { Slip } from '../../core/journal';
import { LONGEST_NOTE } from '../../core/notes';
import { daysWords } from './figure-words';

interface Props {
  /** The day of the slip. */
  day: Temporal.PlainDate;
  onNote: (slip: Slip) => void;
  onCancel: () => void;
}

/** What noting a slip changes and what it does not, and room for a note. */
export function SlipForm({ day, onNote, onCancel }: Props) {
  const journal = useView((view) => view.journal);
  const [note, setNote] = useState('');
  const id = useId();
  const figures = figuresOf(journal, day);
  return (
    <form
      className="slip-words"
      onSubmit={(event) => {
        event.preventDefault();
        onNote({ note });
      }}
    >
      {figures !== null && (
        <p>
          {i18n.t('popup.slip.changes', {
            streak: daysWords(figures.streak),
            days: daysWords(figures.days),
          })}
        </p>
      )}
      <div>
        <label htmlFor={id}>{i18n.t('popup.slip.note')}</label>
        <textarea
          id={id}
          className="field"
          dir="auto"
          rows={2}
          maxLength={LONGEST_NOTE}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      <div className="row">
        <button className="button" type="submit">
          {i18n.t('popup.slip.note_it')}
        </button>
        <button className="button quiet" type="button" onClick={onCancel}>
          {i18n.t('popup.slip.not_now')}
        </button>
      </div>
    </form>
  );
}
