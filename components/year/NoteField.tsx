import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { LONGEST_NOTE } from '../../core/notes';

interface Props {
  value: string;
  onChange: (value: string) => void;
  /** Whether the keyboard goes on here, because what opened the form is gone. */
  takesFocus?: boolean;
}

/** A field for the note of a slip. Nothing is cut off: by how much it is too long is said below. */
export function NoteField({ value, onChange, takesFocus = false }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  const over = value.length - LONGEST_NOTE;
  // Chrome closes a popup on Escape, and what was typed would be gone.
  const keepTyped = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && value !== '') event.preventDefault();
  };
  return (
    <div className="note-field">
      <label htmlFor={id}>{i18n.t('slip.note')}</label>
      <textarea
        id={id}
        className="field"
        dir="auto"
        rows={3}
        ref={field}
        value={value}
        aria-invalid={over > 0}
        aria-describedby={`${id}-problem`}
        onKeyDown={keepTyped}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <p className="problem" id={`${id}-problem`} role="alert">
        {over > 0 && i18n.t('slip.too_long', over)}
      </p>
    </div>
  );
}
