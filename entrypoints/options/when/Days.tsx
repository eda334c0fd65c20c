import { i18n } from '#i18n';
import { weekHere } from '../../../components/week-here';
import { dayWords } from './window-words';

interface Props {
  /** 1 (Monday) to 7 (Sunday). */
  chosen: readonly number[];
  onChange: (change: (days: readonly number[]) => readonly number[]) => void;
}

/** The days of the week, in the person's order, to choose from. */
export function Days({ chosen, onChange }: Props) {
  return (
    <fieldset className="days">
      <legend>{i18n.t('options.when.on_days')}</legend>
      {weekHere().map((day) => (
        <label key={day}>
          <input
            type="checkbox"
            checked={chosen.includes(day)}
            onChange={({ currentTarget: { checked } }) =>
              onChange((days) => [
                ...days.filter((other) => other !== day),
                ...(checked ? [day] : []),
              ])
            }
          />
          {dayWords(day)}
        </label>
      ))}
    </fieldset>
  );
}
