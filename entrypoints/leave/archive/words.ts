import { i18n } from '#i18n';

/** A whole number as people of this language write it: "12,345". */
export function numberWords(number: number): string {
  return number.toLocaleString(i18n.t('language.code'));
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** "1.4 GB" */
export function bytesWords(bytes: number): string {
  const place = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const unit = UNITS[place];
  const amount = bytes / 1000 ** place;
  return amount.toLocaleString(i18n.t('language.code'), {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumSignificantDigits: amount < 10 ? 2 : 3,
  });
}

/** About how long: "40 seconds", "3 minutes", "2 hours". */
export function durationWords(seconds: number): string {
  const [amount, unit] =
    seconds < 90
      ? [Math.max(1, Math.round(seconds)), 'second']
      : seconds < 5_400
        ? [Math.round(seconds / 60), 'minute']
        : [Math.round(seconds / 3_600), 'hour'];
  return amount.toLocaleString(i18n.t('language.code'), {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  });
}

/** The local day of a moment: "3 Nov 2026". */
export function dayWords(moment: number): string {
  return new Date(moment).toLocaleDateString(i18n.t('language.code'), { dateStyle: 'medium' });
}

/** "3 Nov 2026, 14:05" */
export function dayAndTimeWords(moment: number): string {
  return new Date(moment).toLocaleString(i18n.t('language.code'), {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
}

/** The first moment of a local calendar date, or of the day after it; undefined where there is no date. */
export function momentOf(date: string, edge: 'start' | 'end'): number | undefined {
  if (date === '') return undefined;
  const day = Temporal.PlainDate.from(date).add({ days: edge === 'end' ? 1 : 0 });
  const start = day.toZonedDateTime(Temporal.Now.timeZoneId()).epochMilliseconds;
  return edge === 'end' ? start - 1 : start;
}
