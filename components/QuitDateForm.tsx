import { i18n } from '#i18n';
import { MOST_DAYS_AHEAD, quitDateProblem } from '../core/journal';
import { DateForm } from './DateForm';
import { useSaveQuitDate } from './use-save-quit-date';
import { dateWords } from './words';

interface Props {
  /** The date that holds now, or null. */
  date: Temporal.PlainDate | null;
  today: Temporal.PlainDate;
  onSaved: () => void;
  onCancel: () => void;
}

/** A field for the quit date. */
export function QuitDateForm({ date, today, onSaved, onCancel }: Props) {
  const save = useSaveQuitDate(today, onSaved);
  const latest = today.add({ days: MOST_DAYS_AHEAD });
  return (
    <DateForm
      label={i18n.t('quit_date.field')}
      hint={i18n.t('quit_date.hint')}
      takeLabel={i18n.t('quit_date.save')}
      before={date}
      latest={latest}
      problemOf={(typed) =>
        quitDateProblem(typed, today) === null
          ? null
          : i18n.t('quit_date.too_far_ahead', { latest: dateWords(latest) })
      }
      onTake={(typed) => void save(typed)}
      onCancel={onCancel}
    >
      {date !== null && (
        <button className="button quiet" type="button" onClick={() => void save(null)}>
          {i18n.t('quit_date.take_back')}
        </button>
      )}
    </DateForm>
  );
}
