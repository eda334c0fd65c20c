import { type SubmitEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { weekHere } from '../../../components/week-here';
import type { Window } from '../../../core/schedule';
import { windowProblem } from '../../../core/windows';
import { FormButtons } from '../FormButtons';
import { Days } from './Days';
import { windowWords } from './window-words';
import './WindowForm.css';

interface Props {
  initial: Window;
  /** The words on the button. */
  submit: string;
  isThere: (typed: Window) => boolean;
  /** Called with what has no problem. */
  onTake: (typed: Window) => void;
  onCancel: (() => void) | undefined;
}

/** Days and times of a window, which is said in words below while it is put together. */
export function WindowForm({ initial, submit, isThere, onTake, onCancel }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(initial);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const wrong = windowProblem(typed);
  const problem = wrong ?? (isThere(typed) ? 'there' : null);
  const opened = onCancel !== undefined;
  useLayoutEffect(() => {
    // The button that opened the form went with it.
    if (opened) form.current?.querySelector('input')?.focus();
  }, [opened]);

  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (problem === null) onTake(typed);
    else {
      const first = problem === 'no-time' ? 'input[type="time"]' : 'input';
      event.currentTarget.querySelector<HTMLInputElement>(first)?.focus();
    }
  };
  return (
    <form className="window-form" ref={form} noValidate onSubmit={send}>
      <Days
        chosen={typed.days}
        onChange={(change) => setTyped((now) => ({ ...now, days: change(now.days) }))}
      />
      <div className="times">
        {(['from', 'to'] as const).map((end) => (
          <div key={end}>
            <label htmlFor={`${id}-${end}`}>{i18n.t(`options.when.${end}`)}</label>
            <input
              id={`${id}-${end}`}
              className="field"
              type="time"
              value={typed[end]}
              aria-invalid={tried && wrong === 'no-time' && typed[end] === ''}
              aria-describedby={`${id}-problem`}
              onChange={(event) => setTyped({ ...typed, [end]: event.currentTarget.value })}
            />
          </div>
        ))}
      </div>
      <p className="window-words" role="status">
        {wrong === null && windowWords(typed, weekHere())}
      </p>
      <p className="problem" id={`${id}-problem`} role="alert">
        {tried && problem !== null && problemWords(problem)}
      </p>
      <FormButtons submit={submit} onCancel={onCancel} />
    </form>
  );
}

function problemWords(problem: 'no-day' | 'no-time' | 'there'): string {
  switch (problem) {
    case 'no-day':
      return i18n.t('options.when.problem.no_day');
    case 'no-time':
      return i18n.t('options.when.problem.no_time');
    case 'there':
      return i18n.t('options.when.problem.there');
  }
}
