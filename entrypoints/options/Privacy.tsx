import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import './Privacy.css';

/** What Adieu does with what it knows, in a few lines; and which version says so. */
export function Privacy() {
  return (
    <>
      <ul className="privacy">
        <li>{i18n.t('options.privacy.network')}</li>
        <li>{i18n.t('options.privacy.storage')}</li>
        <li>{i18n.t('options.privacy.sites')}</li>
        <li>{i18n.t('options.privacy.draft')}</li>
        <li>{i18n.t('options.privacy.address')}</li>
        <li>{i18n.t('options.privacy.writing')}</li>
        <li>{i18n.t('options.privacy.permissions')}</li>
        <li>{i18n.t('options.privacy.links')}</li>
      </ul>
      <p className="soft">{i18n.t('options.privacy.editorial')}</p>
      <p className="soft">
        {i18n.t('options.privacy.version', { version: browser.runtime.getManifest().version })}
      </p>
    </>
  );
}
