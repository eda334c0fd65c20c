import { i18n } from '#i18n';

/** The way to the page that makes a picture of the count. */
export function ShareLink() {
  return (
    <p>
      <a href="/share.html" target="_blank" rel="noopener">
        {i18n.t('share.link')}
      </a>
    </p>
  );
}
