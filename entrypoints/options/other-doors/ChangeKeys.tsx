import { useState } from 'react';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { CopyText } from './CopyText';

/** No page can link there, but an extension may open it (MDN, "commands.openShortcutSettings"). */
const CHROME_SHORTCUTS = 'chrome://extensions/shortcuts';

/** Opens the place where the browser lets people change keys; says how to get there where it cannot. */
export function ChangeKeys() {
  // Firefox has it since version 137, so it may be missing.
  const [byHand, setByHand] = useState(
    import.meta.env.FIREFOX && !('openShortcutSettings' in browser.commands),
  );
  const open = async () => {
    try {
      if (import.meta.env.FIREFOX) await browser.commands.openShortcutSettings();
      else await browser.tabs.create({ url: CHROME_SHORTCUTS });
    } catch (error) {
      console.error(error);
      setByHand(true);
    }
  };
  if (!byHand) {
    return (
      <p>
        <button type="button" className="button" onClick={() => void open()}>
          {i18n.t('options.other_doors.change')}
        </button>
      </p>
    );
  }
  if (import.meta.env.FIREFOX) {
    return <p role="status">{i18n.t('options.other_doors.change_firefox')}</p>;
  }
  return (
    <>
      <p role="status">{i18n.t('options.other_doors.change_chrome')}</p>
      <CopyText label={i18n.t('options.other_doors.shortcuts_address')} text={CHROME_SHORTCUTS} />
    </>
  );
}
