import { useId } from 'react';

interface Props {
  label: string;
  value: string;
  /** Each with the words for it. */
  choices: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}

/** One of a few. */
export function Choice({ label, value, choices, onChange }: Props) {
  const id = useId();
  return (
    <div className="filter">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="field"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {choices.map(([choice, words]) => (
          <option key={choice} value={choice}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
