import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { requestPermissions } from '../../components/request-permissions';
import { SITE_PATTERNS } from '../../core/sites';

const SITES = { origins: [...SITE_PATTERNS] };

type Access = 'unknown' | 'given' | 'missing' | 'refused';

/**
 * Says so when the browser does not let Adieu onto ChatGPT, and asks for it. Firefox lets people take this
 * access back at any time, and then the banner would be missing without a word.
 */
export function SiteAccess() {
  const [access, setAccess] = useState<Access>('unknown');

  useEffect(() => {
    const look = () => {
      void hasAccess().then((given) => setAccess(given ? 'given' : 'missing'));
    };
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);

  if (access === 'unknown' || access === 'given') return null;
  const ask = async () => setAccess((await requestPermissions(SITES)) ? 'given' : 'refused');
  return (
    <section className="sheet" role="status">
      <p>{i18n.t('popup.access.missing')}</p>
      {access === 'refused' && <p>{i18n.t('popup.access.refused')}</p>}
      <div>
        <button className="button primary" type="button" onClick={() => void ask()}>
          {i18n.t('popup.access.allow')}
        </button>
      </div>
    </section>
  );
}

function hasAccess(): Promise<boolean> {
  return browser.permissions.contains(SITES);
}
