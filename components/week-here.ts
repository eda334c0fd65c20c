import { i18n } from '#i18n';
import { weekFrom } from '../core/week';

/** Older Firefox has no getWeekInfo (Intl Locale Info, stage 3 when that came out). */
type LocaleOfAnyAge = Omit<Intl.Locale, 'getWeekInfo'> & Partial<Pick<Intl.Locale, 'getWeekInfo'>>;

/**
 * The days of the week, beginning where the person's week begins: the browser's language often names a country, too
 * (`en-GB`). Where the browser cannot tell, with Monday, as ISO 8601 has it.
 */
export function weekHere(): readonly number[] {
  const shown = i18n.t('language.code');
  const here = navigator.language.split('-')[0] === shown ? navigator.language : shown;
  const locale: LocaleOfAnyAge = new Intl.Locale(here);
  return weekFrom(locale.getWeekInfo?.().firstDay ?? 1);
}
