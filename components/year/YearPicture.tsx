import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useId,
  useMemo,
  useRef,
} from 'react';
import { flushSync } from 'react-dom';
import { i18n } from '#i18n';
import { readDate } from '../../core/calendar';
import type { DayInYear } from '../../core/year';
import { monthsOfWeeks } from '../../core/year-months';
import { dayAfterStep, stepOfKey } from '../../core/year-steps';
import { monthWords, namedWeeks, weekdayWords } from './day-words';
import { Week } from './Week';
import './YearPicture.css';

interface Props {
  /** As of `yearUntil`; the same ones as long as nothing in them changes. */
  weeks: readonly (readonly DayInYear[])[];
  today: Temporal.PlainDate;
  chosen: Temporal.PlainDate;
  onChoose: (date: Temporal.PlainDate) => void;
  /** Enter on a day: the keyboard wants to go where that day is told. */
  onEnter: () => void;
}

/** The past year, a column a week, which arrow keys read day by day. */
export function YearPicture({ weeks, today, chosen, onChoose, onEnter }: Props) {
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => {
    const months = monthsOfWeeks(weeks);
    return namedWeeks(weeks).map((days, place) => {
      const month = months[place] ?? null;
      return { days, month: month === null ? null : monthWords(month) };
    });
  }, [weeks]);
  const firstWeek = weeks[0] ?? [];
  const first = firstWeek[0]?.date ?? today;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onEnter();
      return;
    }
    const step = stepOfKey(event.key, document.documentElement.dir === 'rtl');
    if (step === null) return;
    event.preventDefault();
    // At once: a key that is held down comes again before the next frame.
    flushSync(() => onChoose(dayAfterStep(chosen, step, first, today)));
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  };
  const onClick = ({ target }: MouseEvent) => {
    const pressed = target instanceof HTMLElement ? readDate(target.dataset.date ?? '') : null;
    if (pressed !== null) onChoose(pressed);
  };
  const onPointerOver = ({ target }: PointerEvent) => {
    // Who points at a day reads what it is; made only then, so that no reader hears each name twice.
    if (target instanceof HTMLElement && target.role === 'gridcell') {
      target.title = target.ariaLabel ?? '';
    }
  };

  return (
    <div className="year-frame">
      {/* biome-ignore lint/a11y/useSemanticElements: see Week */}
      <div
        className="year-weeks"
        role="grid"
        tabIndex={-1}
        ref={grid}
        aria-label={i18n.t('year.title')}
        aria-describedby={`${id}-keys`}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onPointerOver={onPointerOver}
      >
        <div className="year-weekdays" aria-hidden="true">
          {firstWeek.map(({ date }) => (
            <span key={date.dayOfWeek}>{weekdayWords(date)}</span>
          ))}
        </div>
        {columns.map(({ days, month }) => {
          const place = days.findIndex(({ date }) => date.equals(chosen));
          return (
            <Week
              key={days[0]?.date.toString()}
              days={days}
              month={month}
              chosen={place === -1 ? null : place}
            />
          );
        })}
      </div>
      <p className="visually-hidden" id={`${id}-keys`}>
        {i18n.t('year.keys')}
      </p>
    </div>
  );
}
