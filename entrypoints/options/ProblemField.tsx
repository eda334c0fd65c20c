import { type RefObject, useId } from 'react';
import './ProblemField.css';

interface Props {
  field: RefObject<HTMLInputElement | null>;
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** What is wrong with the value, in words, or null. */
  problem: string | null;
  hints?: readonly string[];
  /** An address is written from left to right in every language, and is not a matter of spelling. */
  isAddress?: boolean;
  /** A number with decimals; phones show the keys for one. */
  isDecimal?: boolean;
}

/** A line to write in, with what is wrong with it said right below. */
export function ProblemField(props: Props) {
  const {
    field,
    label,
    value,
    onChange,
    problem,
    hints = [],
    isAddress = false,
    isDecimal = false,
  } = props;
  const id = useId();
  return (
    <div className="problem-field">
      <label htmlFor={id}>{label}</label>
      <input
        ref={field}
        id={id}
        className="field"
        type="text"
        autoComplete="off"
        {...(isAddress
          ? { dir: 'ltr', inputMode: 'url', spellCheck: false, autoCapitalize: 'none' }
          : { dir: 'auto', inputMode: isDecimal ? 'decimal' : 'text' })}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-problem ${id}-hints`}
      />
      <p className="problem" id={`${id}-problem`} role="alert">
        {problem}
      </p>
      <div id={`${id}-hints`} className="soft">
        {hints.map((hint) => (
          <p key={hint}>{hint}</p>
        ))}
      </div>
    </div>
  );
}
