import { i18n } from '#i18n';
import type { Source } from '../core/catalogue';
import { inexactDateWords } from './source-words';
import './SourceLink.css';

/** Where a statement comes from: the link, who published it, when, and what kind of source it is. */
export function SourceLink({ source }: { source: Source }) {
  const date = source.date === null ? i18n.t('source_date.unknown') : inexactDateWords(source.date);
  const about = [date, i18n.t(`source_kind.${source.kind}`)];
  return (
    <span className="source">
      <a href={source.url} target="_blank" rel="noreferrer">
        {source.title ?? source.publisher}
        <span className="visually-hidden"> {i18n.t('facts.new_tab')}</span>
      </a>{' '}
      <span className="soft">
        {(source.title === null ? about : [source.publisher, ...about]).join(' · ')}
      </span>
    </span>
  );
}
