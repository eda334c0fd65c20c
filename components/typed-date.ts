import { i18n } from '#i18n';
import { readDate } from '../core/calendar';

/** The date in a field for one, or what is wrong with it, in words. */
export function typedDate(field: HTMLInputElement): Temporal.PlainDate | string {
  // A date that does not exist leaves the value empty; only the validity tells it from an empty field.
  if (field.value === '' && !field.validity.badInput) return i18n.t('date_field.empty');
  return readDate(field.value) ?? i18n.t('date_field.impossible');
}
