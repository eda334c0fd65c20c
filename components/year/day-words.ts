import { i18n } from '#i18n';
import type { DayInYear } from '../../core/year';

/** A day as the picture shows it, named once. */
export interface NamedDay extends DayInYear {
  /** The date, as the person reads it, and what the day was: "Tuesday, 3 March 2026: kept". */
  name: string;
}

/** The days of some weeks that have come, with their names. */
export function namedWeeks(weeks: readonly (readonly DayInYear[])[]): readonly NamedDay[][] {
  // One for all: making it takes longer than using it for a year.
  const dates = new Intl.DateTimeFormat(i18n.t('language.code'), { dateStyle: 'full' });
  return weeks.map((week) =>
    week
      .filter(({ kind }) => kind !== 'ahead')
      .map((day) => ({ ...day, name: `${dates.format(day.date)}: ${kindWords(day)}` })),
  );
}

/** A day's name, as the picture has it. */
export function dayName(day: DayInYear): string {
  return `${fullDateWords(day.date)}: ${kindWords(day)}`;
}

/** A date with its day of the week. */
export function fullDateWords(date: Temporal.PlainDate): string {
  return date.toLocaleString(i18n.t('language.code'), { dateStyle: 'full' });
}

/** What a day was, in a sentence; empty for one still to come. */
export function dayWords({
  kind,
  isToday,
  isEarlier,
}: Pick<DayInYear, 'kind' | 'isToday' | 'isEarlier'>): string {
  if (kind === 'slip') return i18n.t(isToday ? 'year.day.slip_today' : 'year.day.slip');
  if (kind === 'kept' && isEarlier) return i18n.t('year.day.kept_earlier');
  return kind === 'ahead' ? '' : i18n.t(`year.day.${kind}`);
}

/** "Feb", for the head of a column. */
export function monthWords(date: Temporal.PlainDate): string {
  return date.toLocaleString(i18n.t('language.code'), { month: 'short' });
}

/** "Mon". */
export function weekdayWords(date: Temporal.PlainDate): string {
  return date.toLocaleString(i18n.t('language.code'), { weekday: 'short' });
}

function kindWords({ kind, isToday, isEarlier, note }: DayInYear): string {
  const words = kind === 'ahead' ? [] : [i18n.t(`year.kind.${kind}`)];
  if (isToday && kind !== 'today') words.push(i18n.t('year.kind.today'));
  if (isEarlier) words.push(i18n.t('year.kind.earlier'));
  if (note !== null) words.push(i18n.t('year.with_note'));
  return words.join(', ');
}
