import { type ReactNode, type RefObject, useId } from 'react';
import { i18n } from '#i18n';
import type { DayInYear } from '../../core/year';
import { dayAfterStep } from '../../core/year-steps';
import { dayName, fullDateWords } from './day-words';
import './DayCard.css';

interface Props {
  day: DayInYear;
  /** Whether a step led to it: the keyboard stays on the button, so the day is told from there. */
  isStepped: boolean;
  first: Temporal.PlainDate;
  today: Temporal.PlainDate;
  onStep: (date: Temporal.PlainDate) => void;
  card: RefObject<HTMLDivElement | null>;
  children: ReactNode;
}

/** The chosen day, and the way to its neighbours for those whose fingers are wider than a day in the picture. */
export function DayCard({ day, isStepped, first, today, onStep, card, children }: Props) {
  const id = useId();
  const { date } = day;
  const step = (direction: 'day-before' | 'day-after') => {
    const there = dayAfterStep(date, direction, first, today);
    return (
      <button
        className="button quiet day-step"
        type="button"
        data-direction={direction}
        aria-label={i18n.t(direction === 'day-before' ? 'year.day_before' : 'year.day_after')}
        // Not disabled: that would take the keyboard's place away at the end of the year.
        aria-disabled={there.equals(date)}
        onClick={() => onStep(there)}
      />
    );
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of one form; this mostly holds words
    <div className="day-card" role="group" aria-labelledby={`${id}-date`} tabIndex={-1} ref={card}>
      <div className="day-card-head">
        <p className="day-card-date" id={`${id}-date`}>
          {fullDateWords(date)}
        </p>
        {step('day-before')}
        {step('day-after')}
      </div>
      <p className="day-said visually-hidden" role="status">
        {isStepped && dayName(day)}
      </p>
      {children}
    </div>
  );
}
