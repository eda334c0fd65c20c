import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { DayCount } from '../core/day-count';

/** A locale text whose key is only known when running (a reason's or alternative's id is part of it). */
export function text(key: string): string {
  // WXT types the keys it knows; this is for the others.
  const messages: { getMessage(name: string): string } = browser.i18n;
  return messages.getMessage(key.replaceAll('.', '_'));
}

/** The count in words: "Day 0: today", "1 day", "295 days", "3 days to go". */
export function dayCountWords(count: DayCount): string {
  switch (count.kind) {
    case 'undecided':
      return i18n.t('count.undecided');
    case 'ahead':
      return i18n.t('count.ahead', count.days);
    case 'since':
      return count.days === 0 ? i18n.t('count.today') : i18n.t('count.since', count.days);
  }
}

/** A date as people of this language write it: "12 September 2025". */
export function dateWords(date: Temporal.PlainDate): string {
  return date.toLocaleString(i18n.t('language.code'), { dateStyle: 'long' });
}

/** A moment as people of this language write it: only the time on the day of `now`, and the year only in another one. */
export function momentWords(moment: Temporal.Instant, now: Temporal.ZonedDateTime): string {
  const local = moment.toZonedDateTimeISO(now.timeZoneId);
  const sameDay = local.toPlainDate().equals(now.toPlainDate());
  return local.toPlainDateTime().toLocaleString(
    i18n.t('language.code'),
    sameDay
      ? { timeStyle: 'short' }
      : {
          weekday: 'long',
          day: 'numeric',
          month: 'long',
          ...(local.year === now.year ? {} : { year: 'numeric' }),
          hour: 'numeric',
          minute: '2-digit',
        },
  );
}
