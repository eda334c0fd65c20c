import { i18n } from '#i18n';
import { readDate } from '../core/calendar';
import { dateWords } from './words';

/**
 * The date of a source in words, as exact as it is known: "12 February 2026", "February 2026", "2026".
 *
 * @param date `YYYY-MM-DD`, `YYYY-MM` or `YYYY`
 */
export function inexactDateWords(date: string): string {
  const day = readDate(date);
  if (day !== null) return dateWords(day);
  const month = readDate(`${date}-01`);
  return month === null ? date : monthWords(month);
}

/** The month of a date: "November 2026". */
export function monthWords(date: Temporal.PlainDate): string {
  // Of the date, not of a PlainYearMonth: that one refuses any calendar but its own.
  return date.toLocaleString(i18n.t('language.code'), { year: 'numeric', month: 'long' });
}
