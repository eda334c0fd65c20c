import { useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { datedAttempts } from '../../core/attempts';
import type { DateText } from '../../core/calendar';
import { yearUntil } from '../../core/year';
import { useToday } from '../use-today';
import { useView } from '../view-context';
import { weekHere } from '../week-here';
import { DayBody } from './DayBody';
import { DayCard } from './DayCard';
import { type DayMemory, memoryOf } from './day-memory';
import { Legend } from './Legend';
import { YearPicture } from './YearPicture';
import './Year.css';

/** The day that was picked, and whether by the steps on its card. */
interface Picked {
  date: Temporal.PlainDate;
  isStepped: boolean;
}

/** The past year as a picture, its legend, and the chosen day in words. Begins with today. */
export function Year() {
  const journal = useView((view) => view.journal);
  const today = useToday();
  const [picked, setPicked] = useState<Picked | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const memories = useRef(new Map<DateText, DayMemory>());
  // Visits are counted in the journal, too, and change no day. It is read anew each time, so that only texts compare.
  const told = JSON.stringify([journal.attempts, journal.slips]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is told of the journal
  const weeks = useMemo(() => yearUntil(today, journal, weekHere()[0] ?? 1), [told, today]);
  const days = useMemo(() => weeks.flat(), [weeks]);
  const chosen = picked?.date ?? today;
  const day = days.find(({ date }) => date.equals(chosen)) ?? days.find(({ isToday }) => isToday);
  const goToCard = () => card.current?.focus();
  const picture = (
    <YearPicture
      weeks={weeks}
      today={today}
      chosen={day?.date ?? today}
      onChoose={(date) => setPicked({ date, isStepped: false })}
      onEnter={goToCard}
    />
  );
  if (datedAttempts(journal).length === 0) {
    return (
      <div className="year">
        <p>{i18n.t('year.empty')}</p>
        <div inert>{picture}</div>
      </div>
    );
  }
  return (
    <div className="year">
      {picture}
      <Legend withEarlier={days.some(({ isEarlier, kind }) => isEarlier && kind === 'kept')} />
      {day !== undefined && (
        <DayCard
          day={day}
          isStepped={picked?.isStepped === true}
          first={days[0]?.date ?? today}
          today={today}
          onStep={(date) => setPicked({ date, isStepped: true })}
          card={card}
        >
          <DayBody
            key={day.date.toString()}
            day={day}
            today={today}
            memory={memoryOf(memories.current, day.date.toString())}
            onDone={goToCard}
          />
        </DayCard>
      )}
    </div>
  );
}
