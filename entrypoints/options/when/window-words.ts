import { i18n } from '#i18n';
import type { Window } from '../../../core/schedule';
import { type RunOfDays, runsOfDays } from '../../../core/week';
import { endsNextDay } from '../../../core/windows';

/** A Monday; any would do. */
const SOME_MONDAY = Temporal.PlainDate.from('2026-01-05');

/** "Monday", in the language of the page. */
export function dayWords(day: number): string {
  const date = SOME_MONDAY.add({ days: day - 1 });
  return date.toLocaleString(i18n.t('language.code'), { weekday: 'long' });
}

/**
 * A window as a sentence says it: "Monday to Friday, 9:00 AM to 5:00 PM".
 *
 * @param week the seven days in the person's order
 */
export function windowWords(window: Window, week: readonly number[]): string {
  const parts = {
    days: daysWords(window.days, week),
    from: timeWords(window.from),
    to: timeWords(window.to),
  };
  return endsNextDay(window)
    ? i18n.t('options.when.window_past_midnight', parts)
    : i18n.t('options.when.window', parts);
}

function daysWords(days: readonly number[], week: readonly number[]): string {
  if (days.length === week.length) return i18n.t('options.when.every_day');
  const names = runsOfDays(days, week).flatMap(runWords);
  return new Intl.ListFormat(i18n.t('language.code')).format(names);
}

/** Two neighbours are named one by one: "Saturday and Sunday". */
function runWords({ first, last, length }: RunOfDays): string[] {
  if (length === 1) return [dayWords(first)];
  if (length === 2) return [dayWords(first), dayWords(last)];
  return [i18n.t('options.when.days', { first: dayWords(first), last: dayWords(last) })];
}

function timeWords(time: string): string {
  return Temporal.PlainTime.from(time).toLocaleString(i18n.t('language.code'), {
    timeStyle: 'short',
  });
}
