import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { SNOOZE_CHOICES, type Snooze, snoozeFor, snoozeUntilDate } from '../core/snooze';
import { Fold } from './Fold';
import { SnoozeDateForm } from './SnoozeDateForm';
import { SnoozeNote } from './SnoozeNote';
import { useSnoozedUntil } from './use-snoozed-until';
import { useView } from './view-context';
import './SnoozeChoices.css';

interface Props {
  /** Whether the choices are folded away until asked for. */
  folded?: boolean;
}

/** For how long to snooze; while a snooze runs, its end and how to cancel it. */
export function SnoozeChoices({ folded = false }: Props) {
  const snoozed = useSnoozedUntil() !== null;
  const changeSnooze = useView((view) => view.changeSnooze);
  const [choosingDate, setChoosingDate] = useState(false);
  const group = useRef<HTMLDivElement>(null);

  const backToGroup = () => {
    setChoosingDate(false);
    // What was pressed is gone; the reader goes on at the result, not at the top of the page.
    group.current?.focus();
  };
  const take = async (chosen: Snooze) => {
    if ((await changeSnooze(() => chosen)) === 'saved') backToGroup();
  };

  const choices = choosingDate ? (
    <SnoozeDateForm
      onTake={(date) => void take(snoozeUntilDate(date, Temporal.Now.zonedDateTimeISO()))}
      onCancel={backToGroup}
    />
  ) : (
    <div className="row">
      {SNOOZE_CHOICES.map((choice) => (
        <button
          className="button"
          type="button"
          key={choice}
          onClick={() => void take(snoozeFor(choice, Temporal.Now.zonedDateTimeISO()))}
        >
          {i18n.t(`snooze.${choice}`)}
        </button>
      ))}
      <button className="button" type="button" onClick={() => setChoosingDate(true)}>
        {i18n.t('snooze.date')}
      </button>
    </div>
  );

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of one form; this holds no field at rest
    <div
      className="snooze-choices"
      role="group"
      aria-label={i18n.t('snooze.title')}
      tabIndex={-1}
      ref={group}
    >
      {snoozed && <SnoozeNote onCancelled={backToGroup} />}
      {!snoozed && (folded ? <Fold summary={i18n.t('snooze.title')}>{choices}</Fold> : choices)}
    </div>
  );
}
