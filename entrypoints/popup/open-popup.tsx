import { i18n } from '#i18n';
import { openPage } from '../../components/open-page';
import { Popup } from './Popup';

/** Draws the popup in full, in place of the count that main.ts has put on screen. */
export function openPopup(): Promise<void> {
  return openPage(Popup, i18n.t('extension_name'));
}
