import { i18n } from '#i18n';
import { MOST_DAYS_SNOOZED, snoozeDateProblem } from '../core/snooze';
import { DateForm } from './DateForm';
import { useToday } from './use-today';
import { dateWords } from './words';

interface Props {
  onTake: (date: Temporal.PlainDate) => void;
  onCancel: () => void;
}

/** A field for the day on which a snooze ends. */
export function SnoozeDateForm({ onTake, onCancel }: Props) {
  const today = useToday();
  const latest = today.add({ days: MOST_DAYS_SNOOZED });
  const problemOf = (date: Temporal.PlainDate) => {
    switch (snoozeDateProblem(date, Temporal.Now.plainDateISO())) {
      case null:
        return null;
      case 'not-ahead':
        return i18n.t('snooze.date_problem.not_ahead');
      case 'too-far-ahead':
        return i18n.t('snooze.date_problem.too_far_ahead', { latest: dateWords(latest) });
    }
  };
  return (
    <DateForm
      label={i18n.t('snooze.date_field')}
      hint={i18n.t('snooze.date_hint')}
      takeLabel={i18n.t('snooze.take_date')}
      earliest={today.add({ days: 1 })}
      latest={latest}
      problemOf={problemOf}
      onTake={onTake}
      onCancel={onCancel}
    />
  );
}
