import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { NotSavedError } from '../../state/not-saved-error';

/**
 * Says on the toolbar button that something chosen in a menu or by a key could not be saved: there is no page to say it on.
 * The next change takes the words away again (see badge.ts).
 */
export async function orSayNotSaved(change: Promise<unknown>): Promise<void> {
  try {
    await change;
  } catch (error) {
    if (!(error instanceof NotSavedError)) throw error;
    await Promise.all([
      browser.action.setBadgeText({ text: '!' }),
      browser.action.setTitle({ title: i18n.t('page.not_saved') }),
    ]);
  }
}
