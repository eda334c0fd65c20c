import { useId } from 'react';
import './Radios.css';

interface Props<Choice> {
  legend: string;
  choices: readonly Choice[];
  chosen: Choice;
  wordsOf: (choice: Choice) => string;
  onChoose: (choice: Choice) => void;
}

/** One of a few, in a row. */
export function Radios<Choice>({ legend, choices, chosen, wordsOf, onChoose }: Props<Choice>) {
  const name = useId();
  return (
    <fieldset className="radios">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={wordsOf(choice)}>
          <input
            type="radio"
            name={name}
            checked={choice === chosen}
            onChange={() => onChoose(choice)}
          />
          {wordsOf(choice)}
        </label>
      ))}
    </fieldset>
  );
}
