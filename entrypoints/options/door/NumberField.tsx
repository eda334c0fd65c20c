import { useId, useState } from 'react';
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
  /** Called with every number that can be stored, while it is typed. */
  onChange: (value: number) => void;
}

/** A whole number. One that cannot be stored stays in the field, and what holds instead is said below it. */
export function NumberField({ label, hint, value, least, most, onChange }: Props) {
  const id = useId();
  const draft = useDraft(String(value));
  const wrong = readWholeNumber(draft.text, least, most) === null;
  // Not while somebody is still typing: the 1 of 15 is no mistake.
  const [finished, setFinished] = useState(false);

  const take = (text: string) => {
    draft.type(text);
    setFinished(false);
    const number = readWholeNumber(text, least, most);
    if (number !== null) onChange(number);
  };

  return (
    <div className="number-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        step={5}
        value={draft.text}
        aria-invalid={finished && wrong}
        aria-describedby={`${id}-problem ${id}-hint`}
        onChange={(event) => take(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && setFinished(true)}
        onFocus={draft.onFocus}
        onBlur={() => {
          draft.onBlur();
          setFinished(true);
        }}
      />
      <p className="problem" id={`${id}-problem`} role="alert">
        {finished && wrong && i18n.t('options.door.not_a_number', { least, most, value })}
      </p>
      <p className="soft" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}
