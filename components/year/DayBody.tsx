import { useId, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { Slip } from '../../core/journal';
import { slipOn, slipProblem } from '../../core/slips';
import type { DayInYear } from '../../core/year';
import { isFocusLost } from '../is-focus-lost';
import { useView } from '../view-context';
import type { DayMemory } from './day-memory';
import { dayWords } from './day-words';
import { NoteForm } from './NoteForm';
import { NoteText } from './NoteText';
import { useSaveSlip } from './use-save-slip';

interface Props {
  day: DayInYear;
  today: Temporal.PlainDate;
  memory: DayMemory;
  /** Called when what was pressed is gone: the reader goes on at the day. */
  onDone: () => void;
}

/** What one day was, with its note, and what can be done about it. To be keyed by its date. */
export function DayBody({ day, today, memory, onDone }: Props) {
  const { date } = day;
  const journal = useView((view) => view.journal);
  const save = useSaveSlip();
  const [open, setOpen] = useState(memory.typed !== undefined);
  const slip = slipOn(journal, date);
  const canAdd = slip === null && slipProblem(journal, date, today) === null;

  const close = () => {
    memory.typed = undefined;
    setOpen(false);
    onDone();
  };
  const take = async (note: string) => {
    const outcome = await save(date, { note });
    if (outcome === 'saved') {
      memory.takenBack = undefined;
      close();
    }
    return outcome;
  };
  const takeBack = (gone: Slip) => {
    // Noted first: once the slip is gone, this is drawn.
    memory.takenBack = gone;
    void save(date, null);
  };
  const openButton = (words: string) => (
    <button className="button" type="button" onClick={() => setOpen(true)}>
      {words}
    </button>
  );
  return (
    <>
      <p>{dayWords(day)}</p>
      {open && (
        <NoteForm
          initial={memory.typed ?? slip?.note ?? ''}
          submit={i18n.t(slip === null ? 'slip.add' : 'slip.save')}
          onType={(typed) => {
            memory.typed = typed;
          }}
          onTake={take}
          onCancel={close}
        />
      )}
      {!open && slip !== null && (
        <>
          <NoteText note={slip.note} />
          <div className="row">
            {openButton(i18n.t(slip.note === '' ? 'slip.add_note' : 'slip.edit_note'))}
            <button className="button quiet" type="button" onClick={() => takeBack(slip)}>
              {i18n.t('slip.take_back')}
            </button>
          </div>
        </>
      )}
      {!open && slip === null && memory.takenBack !== undefined && (
        <TakenBack onUndo={() => void take(memory.takenBack?.note ?? '')} />
      )}
      {!open && canAdd && (
        <div className="row">
          {openButton(i18n.t(day.isToday ? 'slip.today' : 'slip.that_day'))}
        </div>
      )}
    </>
  );
}

/** Says that the slip is gone, and puts it back with its note. */
function TakenBack({ onUndo }: { onUndo: () => void }) {
  const id = useId();
  const undo = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    // The button that took it back went with it: the keyboard goes on here, unless it is elsewhere.
    if (isFocusLost()) undo.current?.focus();
  }, []);
  return (
    <p className="row">
      <span id={id}>{i18n.t('slip.taken_back')}</span>
      <button
        className="button quiet"
        type="button"
        aria-describedby={id}
        ref={undo}
        onClick={onUndo}
      >
        {i18n.t('slip.undo')}
      </button>
    </p>
  );
}
