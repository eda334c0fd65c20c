import { i18n } from '#i18n';
import type { WeeklyNote } from '../../../core/weekly-note';

/** When the note comes: "Sunday at 6:00 PM". */
export function weeklyNoteWords({ day, time }: Pick<WeeklyNote, 'day' | 'time'>): string {
  // A Monday; any would do.
  const date = Temporal.PlainDate.from('2026-01-05').add({ days: day - 1 });
  return date
    .toPlainDateTime(Temporal.PlainTime.from(time))
    .toLocaleString(i18n.t('language.code'), {
      weekday: 'long',
      hour: 'numeric',
      minute: '2-digit',
    });
}
