import { useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useDraft } from '../../../components/use-draft';
import { readWholeNumber } from '../../../core/whole-number';
import './NumberField.css';

interface Props {
  label: string;
  hint: string;
  value: number;
  least: number;
  most: number;
  /** Called with a number that can be stored, when it has been typed or stepped to. */
  onChange: (value: number) => void;
}

/** A whole number. One that cannot be stored stays in the field, and what holds instead is said below it. */
export function NumberField({ label, hint, value, least, most, onChange }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const draft = useDraft(String(value));
  const [refused, setRefused] = useState(false);

  // What is typed counts as a whole: the 1 of 15 is no mistake, and the 6 of 61 no choice.
  const take = useEffectEvent((text: string) => {
    const number = readWholeNumber(text, least, most);
    setRefused(number === null);
    if (number === null) return;
    draft.type(String(number));
    onChange(number);
  });
  useLayoutEffect(() => {
    // React's own onChange is the browser's "input"; "change" comes with Enter, with Tab and with each step.
    const input = field.current;
    const listener = () => take(input?.value ?? '');
    input?.addEventListener('change', listener);
    return () => input?.removeEventListener('change', listener);
  }, []);

  return (
    <div className="number-field">
      <label htmlFor={id}>{label}</label>
      <input
        ref={field}
        id={id}
        className="field"
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        step={5}
        value={draft.text}
        aria-invalid={refused}
        aria-describedby={`${id}-problem ${id}-hint`}
        onChange={(event) => draft.type(event.currentTarget.value)}
        onFocus={draft.onFocus}
        onBlur={draft.onBlur}
      />
      <p className="problem" id={`${id}-problem`} role="alert">
        {refused && i18n.t('options.door.not_a_number', { least, most, value })}
      </p>
      <p className="soft" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}
