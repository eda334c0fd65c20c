import { type SubmitEvent, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import {
  LONGEST_PATTERN,
  type PatternProblem,
  patternFrom,
  patternProblem,
} from '../../../core/exceptions';
import { FormButtons } from '../FormButtons';
import { ProblemField } from '../ProblemField';

interface Props {
  /** What to edit; nothing to add a new one. */
  initial?: string;
  /** The words on the button. */
  submit: string;
  /** The exceptions that are there besides. */
  others: readonly string[];
  /** Called with every change of what is written. */
  onWrite?: (written: string) => void;
  /** Called with what has no problem. Answers whether the form is to be empty again. */
  onTake: (typed: string) => Promise<boolean>;
  onCancel?: () => void;
}

/** A pattern of addresses; what is wrong with it is said beside the field. */
export function PatternForm(props: Props) {
  const { initial = '', submit, others, onWrite = () => {}, onTake, onCancel } = props;
  const [typed, setTyped] = useState(initial);
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const problem = patternProblem(typed) ?? (others.includes(patternFrom(typed)) ? 'there' : null);
  const editing = onCancel !== undefined;
  useLayoutEffect(() => {
    // The button that opened the form went with it.
    if (editing) field.current?.focus();
  }, [editing]);

  const write = (text: string) => {
    setTyped(text);
    onWrite(text);
  };
  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    field.current?.focus();
    if (problem !== null || !(await onTake(typed))) return;
    write('');
    setTried(false);
  };
  return (
    <form className="pattern-form" noValidate onSubmit={(event) => void send(event)}>
      <ProblemField
        field={field}
        label={i18n.t('options.where_not.pattern')}
        isAddress
        value={typed}
        onChange={write}
        problem={tried && problem !== null ? problemWords(problem) : null}
        hints={[i18n.t('options.where_not.pattern_hint')]}
      />
      <FormButtons submit={submit} onCancel={onCancel} />
    </form>
  );
}

function problemWords(problem: PatternProblem | 'there'): string {
  switch (problem) {
    case 'empty':
      return i18n.t('options.where_not.problem.empty');
    case 'too-long':
      return i18n.t('options.where_not.problem.too_long', { most: LONGEST_PATTERN });
    case 'other-site':
      return i18n.t('options.where_not.problem.other_site');
    case 'no-slash':
      return i18n.t('options.where_not.problem.no_slash');
    case 'everything':
      return i18n.t('options.where_not.problem.everything');
    case 'there':
      return i18n.t('options.where_not.problem.there');
  }
}
