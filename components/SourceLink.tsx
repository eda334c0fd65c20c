import { i18n } from '#i18n';
import type { Source } from '../core/catalogue';
import { inexactDateWords } from './source-words';
import './SourceLink.css';

/** Where a statement comes from: the link, who published it, when, and what kind of source it is. */
export function SourceLink({ source }: { source: Source }) {
  const { url, title, publisher, date, kind } = source;
  return (
    <span className="source">
      <a href={url} target="_blank" rel="noreferrer">
        <bdi>{title ?? publisher}</bdi>
        <span className="visually-hidden"> {i18n.t('facts.new_tab')}</span>
      </a>{' '}
      <span className="soft">
        {title !== null && (
          <>
            <bdi>{publisher}</bdi>
            {' · '}
          </>
        )}
        <bdi>{date === null ? i18n.t('source_date.unknown') : inexactDateWords(date)}</bdi>
        {' · '}
        <bdi>{i18n.t(`source_kind.${kind}`)}</bdi>
      </span>
    </span>
  );
}
