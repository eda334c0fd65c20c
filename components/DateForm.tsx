import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { i18n } from '#i18n';
import { typedDate } from './typed-date';
import './DateForm.css';

interface Props {
  label: string;
  hint: string;
  /** What the button says that takes the date. */
  takeLabel: string;
  /** The date that holds now, or null. */
  before?: Temporal.PlainDate | null;
  earliest?: Temporal.PlainDate;
  latest: Temporal.PlainDate;
  /** What is wrong with a date, in words, or null. */
  problemOf: (date: Temporal.PlainDate) => string | null;
  onTake: (date: Temporal.PlainDate) => void;
  onCancel: () => void;
  /** What more can be said about the date, before the buttons. */
  fields?: ReactNode;
  /** More buttons. */
  children?: ReactNode;
}

/** A field for one date. What is wrong with it is said beside it, and what was typed stays. */
export function DateForm(props: Props) {
  const { label, hint, takeLabel, earliest, latest, problemOf, onTake, onCancel } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const before = props.before?.toString() ?? '';

  useLayoutEffect(() => field.current?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (field.current === null) return;
    const typed = typedDate(field.current);
    const wrong = typeof typed === 'string' ? typed : problemOf(typed);
    setProblem(wrong);
    if (wrong !== null) field.current.focus();
    else if (typeof typed !== 'string') onTake(typed);
  };

  // Chrome closes a popup on Escape, and what was typed would be gone.
  const keepTyped = (event: KeyboardEvent<HTMLInputElement>) => {
    const { value, validity } = event.currentTarget;
    if (event.key === 'Escape' && (value !== before || validity.badInput)) event.preventDefault();
  };

  return (
    <form className="date-form" noValidate onSubmit={submit}>
      <label htmlFor={id}>{label}</label>
      <input
        className="field"
        id={id}
        ref={field}
        type="date"
        defaultValue={before}
        min={earliest?.toString()}
        max={latest.toString()}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? `${id}-hint` : `${id}-problem`}
        onKeyDown={keepTyped}
        onInput={() => setProblem(null)}
      />
      {problem === null ? (
        <p className="date-form-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : (
        <p className="problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      {props.fields}
      <div className="row">
        <button className="button primary" type="submit">
          {takeLabel}
        </button>
        <button className="button quiet" type="button" onClick={onCancel}>
          {i18n.t('date_field.cancel')}
        </button>
        {props.children}
      </div>
    </form>
  );
}
