import { type ReactNode, useId } from 'react';
import './ExplainedChoice.css';

interface Option<Value> {
  value: Value;
  name: string;
  /** A sentence that says what choosing it does. */
  hint?: string;
}

interface Props<Value> {
  /** What is asked. */
  legend: ReactNode;
  options: readonly Option<Value>[];
  chosen: Value;
  onChoose: (value: Value) => void;
}

/** One of a few, each explained in a sentence. */
export function ExplainedChoice<Value extends string>(props: Props<Value>) {
  const { legend, options, chosen, onChoose } = props;
  const id = useId();
  return (
    <fieldset className="explained-choice">
      <legend>{legend}</legend>
      {options.map(({ value, name, hint }) => (
        <label key={value} data-chosen={value === chosen}>
          <input
            type="radio"
            name={id}
            checked={value === chosen}
            aria-labelledby={`${id}-${value}`}
            aria-describedby={hint === undefined ? undefined : `${id}-${value}-hint`}
            onChange={() => onChoose(value)}
          />
          <span id={`${id}-${value}`}>{name}</span>
          {hint !== undefined && (
            <span className="soft" id={`${id}-${value}-hint`}>
              {hint}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
