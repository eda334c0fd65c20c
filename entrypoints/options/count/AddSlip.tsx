import { useState } from 'react';
import { i18n } from '#i18n';
import { DateForm } from '../../../components/DateForm';
import { useToday } from '../../../components/use-today';
import { useView } from '../../../components/view-context';
import { NoteField } from '../../../components/year/NoteField';
import { slipProblemWords, useSaveSlip } from '../../../components/year/use-save-slip';
import { quitDate } from '../../../core/journal';
import { LONGEST_NOTE } from '../../../core/notes';
import { slipOn } from '../../../core/slips';
import { useEditing } from '../use-editing';

/** Notes a slip on any day since the quit date, however long ago. */
export function AddSlip() {
  const journal = useView((view) => view.journal);
  const today = useToday();
  const save = useSaveSlip();
  const { editing, setEditing, editButton } = useEditing();
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const quit = quitDate(journal);

  if (!editing) {
    if (quit === null || Temporal.PlainDate.compare(quit, today) >= 0) return null;
    return (
      <p>
        <button ref={editButton} type="button" className="button" onClick={() => setEditing(true)}>
          {i18n.t('options.count.add')}
        </button>
      </p>
    );
  }
  const close = () => {
    setNote('');
    setProblem(null);
    setEditing(false);
  };
  const problemOf = (date: Temporal.PlainDate) =>
    slipOn(journal, date) === null
      ? slipProblemWords(journal, date, today)
      : i18n.t('options.count.there');
  const take = async (date: Temporal.PlainDate) => {
    if (note.length > LONGEST_NOTE) return;
    const outcome = await save(date, { note });
    if (outcome === 'saved') close();
    else setProblem(typeof outcome === 'string' ? null : outcome.problem);
  };
  return (
    <DateForm
      label={i18n.t('options.count.day')}
      hint={i18n.t('options.count.day_hint')}
      takeLabel={i18n.t('slip.add')}
      latest={today}
      {...(quit === null ? {} : { earliest: quit.add({ days: 1 }) })}
      problemOf={problemOf}
      onTake={(date) => void take(date)}
      onCancel={close}
      fields={
        <>
          <NoteField value={note} onChange={setNote} />
          <p className="problem" role="alert">
            {problem}
          </p>
        </>
      }
    />
  );
}
