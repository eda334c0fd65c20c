import { type SubmitEvent, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { text } from '../../components/words';
import { PROMPT_PLACEHOLDER } from '../../core/address';
import { hasProblem, ownAlternativeProblems } from '../../core/own-alternatives';
import { FormButtons } from './FormButtons';
import { ProblemField } from './ProblemField';
import './OwnAlternativeForm.css';

/** An own alternative as it was typed. */
export interface Typed {
  name: string;
  address: string;
}

const NOTHING: Typed = { name: '', address: '' };

interface Props {
  /** What to edit; nothing to add a new one. */
  initial?: Typed;
  /** The words on the button. */
  submit: string;
  /** Called with what has no problem. Answers whether it was taken; if not, what was typed stays. */
  onSubmit: (typed: Typed) => Promise<boolean>;
  onCancel?: () => void;
}

/** Name and address of an own alternative; what is wrong with them is said beside the field. */
export function OwnAlternativeForm({ initial = NOTHING, submit, onSubmit, onCancel }: Props) {
  const [typed, setTyped] = useState(initial);
  const [tried, setTried] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const addressField = useRef<HTMLInputElement>(null);
  const sending = useRef(false);
  const problems = ownAlternativeProblems(typed);
  const editing = onCancel !== undefined;
  useLayoutEffect(() => {
    // The button that opened the form went with it.
    if (editing) nameField.current?.focus();
  }, [editing]);

  /** Empties the form for the next one; what was typed while this one was being saved stays. */
  const startAnew = (taken: Typed) => {
    setTyped((now) => (now === taken ? NOTHING : now));
    setTried(false);
    nameField.current?.focus();
  };

  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (hasProblem(problems)) {
      (problems.name === null ? addressField : nameField).current?.focus();
      return;
    }
    // A second press while a slow disk is still at the first would add a second one.
    if (sending.current) return;
    sending.current = true;
    try {
      if (await onSubmit(typed)) startAnew(typed);
    } finally {
      sending.current = false;
    }
  };

  return (
    <form className="own-alternative-form" noValidate onSubmit={(event) => void send(event)}>
      <ProblemField
        field={nameField}
        label={i18n.t('options.own_alternative.name')}
        value={typed.name}
        onChange={(name) => setTyped({ ...typed, name })}
        problem={tried ? problemWords('name', problems.name) : null}
      />
      <ProblemField
        field={addressField}
        label={i18n.t('options.own_alternative.address')}
        isAddress
        value={typed.address}
        onChange={(address) => setTyped({ ...typed, address })}
        problem={tried ? problemWords('address', problems.address) : null}
        hints={[
          i18n.t('options.own_alternative.address_hint'),
          i18n.t('options.own_alternative.prompt_hint', { prompt: PROMPT_PLACEHOLDER }),
        ]}
      />
      <FormButtons submit={submit} onCancel={onCancel} />
    </form>
  );
}

function problemWords(field: 'name' | 'address', problem: string | null): string | null {
  if (problem === null) return null;
  // Names of messages have no hyphens.
  return text(`options.own_alternative.${field}_problem.${problem.replaceAll('-', '_')}`);
}
