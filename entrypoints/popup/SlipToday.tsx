import { useId, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { isFocusLost } from '../../components/is-focus-lost';
import { useEnd } from '../../components/use-end';
import { useToday } from '../../components/use-today';
import { useView } from '../../components/view-context';
import { NoteForm } from '../../components/year/NoteForm';
import { useSaveSlip } from '../../components/year/use-save-slip';
import { figuresOf } from '../../core/figures';
import type { Journal, Slip } from '../../core/journal';
import { isSlip, slipOn, slipProblem } from '../../core/slips';
import { daysWords } from './figure-words';
import './SlipToday.css';

/** How long "Undo" stands beside the words after a slip was noted or taken back. */
const SECONDS_TO_UNDO = 10;

type Step =
  | { at: 'rest' }
  /** Confirming; the day on which that was begun, because midnight may pass meanwhile. */
  | { at: 'asking'; day: Temporal.PlainDate }
  /** Just noted, or taken back: what was there before, and until when undoing is offered. */
  | { at: 'done'; day: Temporal.PlainDate; before: Slip | null; until: Temporal.Instant };

/** "I used ChatGPT today": noted in two clicks, answered kindly, and taken back as easily. */
export function SlipToday() {
  const journal = useView((view) => view.journal);
  const today = useToday();
  const save = useSaveSlip();
  const [step, setStep] = useState<Step>({ at: 'rest' });
  const undoUntil = useEnd((now) => (step.at === 'done' ? later(step.until, now) : null));
  const group = useRef<HTMLDivElement>(null);
  const id = useId();

  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each step
  useLayoutEffect(() => {
    // What was pressed is gone; the reader goes on at the result, which comes into view.
    if (!isFirst.current) group.current?.focus();
    isFirst.current = false;
  }, [step]);

  const done = step.at === 'done' && undoUntil !== null ? step : null;
  const isPast = step.at === 'done' && done === null;
  useLayoutEffect(() => {
    // "Undo" goes by itself; whoever was at it goes on at the words in its place.
    if (isPast && isFocusLost()) group.current?.focus({ preventScroll: true });
  }, [isPast]);

  if (slipProblem(journal, step.at === 'asking' ? step.day : today, today) !== null) return null;

  const put = async (day: Temporal.PlainDate, slip: Slip | null, next: Step) => {
    const outcome = await save(day, slip);
    if (outcome === 'saved') setStep(next);
    return outcome;
  };
  const putUndoably = (day: Temporal.PlainDate, slip: Slip | null) => {
    const until = Temporal.Now.instant().add({ seconds: SECONDS_TO_UNDO });
    return put(day, slip, { at: 'done', day, before: slipOn(journal, day), until });
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of one form; this holds none at rest
    <div className="slip-today" role="group" aria-labelledby={id} tabIndex={-1} ref={group}>
      {step.at === 'asking' ? (
        <div className="slip-words">
          <p id={id}>{changesWords(journal, step.day)}</p>
          <NoteForm
            initial=""
            submit={i18n.t('slip.add')}
            takesFocus={false}
            onTake={(note) => putUndoably(step.day, { note })}
            onCancel={() => setStep({ at: 'rest' })}
          />
        </div>
      ) : done !== null ? (
        <div className="slip-words">
          <p id={id}>
            {isSlip(journal, done.day) ? i18n.t('popup.slip.noted') : i18n.t('slip.taken_back')}
          </p>
          <button
            className="button"
            type="button"
            onClick={() => void put(done.day, done.before, { at: 'rest' })}
          >
            {i18n.t('popup.question.undo')}
          </button>
        </div>
      ) : isSlip(journal, today) ? (
        <p className="row">
          <span id={id}>{i18n.t('popup.slip.already')}</span>
          <button
            className="button quiet"
            type="button"
            onClick={() => void putUndoably(today, null)}
          >
            {i18n.t('slip.take_back')}
          </button>
        </p>
      ) : (
        <button
          className="button quiet"
          type="button"
          id={id}
          onClick={() => setStep({ at: 'asking', day: today })}
        >
          {i18n.t('slip.today')}
        </button>
      )}
    </div>
  );
}

/** What noting a slip changes, and what it does not. */
function changesWords(journal: Journal, day: Temporal.PlainDate): string {
  const { streak = 0, days = 0 } = figuresOf(journal, day) ?? {};
  return i18n.t('popup.slip.changes', { streak: daysWords(streak), days: daysWords(days) });
}

function later(end: Temporal.Instant, now: Temporal.Instant): Temporal.Instant | null {
  return Temporal.Instant.compare(now, end) < 0 ? end : null;
}
