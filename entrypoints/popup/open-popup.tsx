import { i18n } from '#i18n';
import { openPage } from '../../components/open-page';
import { Popup } from './Popup';
import { askTabInFront } from './tab-in-front';

/** Draws the popup in full, in place of the count that main.ts has put on screen. */
export function openPopup(): Promise<void> {
  // Asked before the storage is read: often both answer in time for the first drawing.
  const asked = askTabInFront();
  return openPage(() => <Popup asked={asked} />, i18n.t('extension_name'));
}
