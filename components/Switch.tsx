import { useId } from 'react';
import './Switch.css';

interface Props {
  label: string;
  /** A sentence that says what the switch does, shown below the label. */
  hint?: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** Something that is on or off, at once. */
export function Switch({ label, hint, on, onChange }: Props) {
  const id = useId();
  return (
    <div className="switch">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {hint !== undefined && (
        <p className="soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
