interface Props {
  label: string;
  value: string;
  /** Each with the words for it. */
  choices: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}

/** One of a few. */
export function Choice({ label, value, choices, onChange }: Props) {
  return (
    <label className="filter">
      <span>{label}</span>
      <select
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
    </label>
  );
}
