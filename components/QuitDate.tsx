import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { quitDate } from '../core/journal';
import { QuitDateChoices } from './QuitDateChoices';
import { QuitDateForm } from './QuitDateForm';
import { useToday } from './use-today';
import { useView } from './view-context';
import { dateWords } from './words';
import './QuitDate.css';

/** When the person quit: the first choice when there is none yet, else the date, which can be changed. */
export function QuitDate() {
  const date = useView((view) => quitDate(view.journal)?.toString() ?? null);
  const today = useToday();
  const [changing, setChanging] = useState(false);
  const group = useRef<HTMLDivElement>(null);

  const done = () => {
    setChanging(false);
    // What was pressed is gone; the reader goes on at the result, not at the top of the page.
    group.current?.focus();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of one form; this holds no field at rest
    <div
      className="quit-date"
      role="group"
      aria-label={i18n.t('quit_date.label')}
      tabIndex={-1}
      ref={group}
    >
      {date === null && <QuitDateChoices today={today} onSaved={done} />}
      {date !== null && changing && (
        <QuitDateForm
          date={Temporal.PlainDate.from(date)}
          today={today}
          onSaved={done}
          onCancel={done}
        />
      )}
      {date !== null && !changing && (
        <p className="row">
          <span>{whenWords(Temporal.PlainDate.from(date), today)}</span>
          <button className="button quiet" type="button" onClick={() => setChanging(true)}>
            {i18n.t('quit_date.change')}
          </button>
        </p>
      )}
    </div>
  );
}

function whenWords(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const words = { date: dateWords(date) };
  return Temporal.PlainDate.compare(date, today) > 0
    ? i18n.t('quit_date.from', words)
    : i18n.t('quit_date.since', words);
}
