import browser from 'webextension-polyfill';
import { i18n } from '#i18n';

/** The way to the page that makes a picture of the count. */
export function OpenShare() {
  return (
    <button className="button quiet" type="button" onClick={() => void open()}>
      {i18n.t('share.link')}
    </button>
  );
}

async function open(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('share.html') });
  // The popup would stay open over the page in Firefox.
  window.close();
}
