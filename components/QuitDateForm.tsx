import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { readDate } from '../core/calendar';
import { MOST_DAYS_AHEAD, quitDateProblem } from '../core/journal';
import { useSaveQuitDate } from './use-save-quit-date';
import { dateWords } from './words';

interface Props {
  /** The date that holds now, or null. */
  date: Temporal.PlainDate | null;
  today: Temporal.PlainDate;
  onSaved: () => void;
  onCancel: () => void;
}

type Problem = 'empty' | 'impossible' | 'too-far-ahead';

/** A field for the quit date. What is wrong with it is said beside it, and what was typed stays. */
export function QuitDateForm({ date, today, onSaved, onCancel }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = useSaveQuitDate(today, onSaved);
  const latest = today.add({ days: MOST_DAYS_AHEAD });
  const before = date?.toString() ?? '';

  useEffect(() => field.current?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (field.current === null) return;
    const typed = readField(field.current, today);
    if (typeof typed === 'string') {
      setProblem(typed);
      field.current.focus();
    } else {
      setProblem(null);
      void save(typed);
    }
  };

  // Chrome closes a popup on Escape, and what was typed would be gone.
  const keepTyped = (event: KeyboardEvent<HTMLInputElement>) => {
    const { value, validity } = event.currentTarget;
    if (event.key === 'Escape' && (value !== before || validity.badInput)) event.preventDefault();
  };

  return (
    <form className="quit-date-form" noValidate onSubmit={submit}>
      <label htmlFor={id}>{i18n.t('quit_date.field')}</label>
      <input
        className="field"
        id={id}
        ref={field}
        type="date"
        defaultValue={before}
        max={latest.toString()}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? `${id}-hint` : `${id}-problem`}
        onKeyDown={keepTyped}
        onInput={() => setProblem(null)}
      />
      {problem === null ? (
        <p className="quit-date-hint" id={`${id}-hint`}>
          {i18n.t('quit_date.hint')}
        </p>
      ) : (
        <p className="problem" id={`${id}-problem`} role="alert">
          {problemWords(problem, latest)}
        </p>
      )}
      <div className="row">
        <button className="button primary" type="submit">
          {i18n.t('quit_date.save')}
        </button>
        <button className="button quiet" type="button" onClick={onCancel}>
          {i18n.t('quit_date.cancel')}
        </button>
        {date !== null && (
          <button className="button quiet" type="button" onClick={() => void save(null)}>
            {i18n.t('quit_date.take_back')}
          </button>
        )}
      </div>
    </form>
  );
}

function readField(field: HTMLInputElement, today: Temporal.PlainDate) {
  // A date that does not exist leaves the value empty; only the validity tells it from an empty field.
  if (field.validity.badInput) return 'impossible';
  if (field.value === '') return 'empty';
  const date = readDate(field.value);
  return date === null ? 'impossible' : (quitDateProblem(date, today) ?? date);
}

function problemWords(problem: Problem, latest: Temporal.PlainDate): string {
  switch (problem) {
    case 'empty':
      return i18n.t('quit_date.problem.empty');
    case 'impossible':
      return i18n.t('quit_date.problem.impossible');
    case 'too-far-ahead':
      return i18n.t('quit_date.problem.too_far_ahead', { latest: dateWords(latest) });
  }
}
