import { i18n } from '#i18n';
import { readDate } from '../core/calendar';
import type { Reason } from '../core/catalogue';
import { Fold } from './Fold';
import { SourceLink } from './SourceLink';
import { inexactDateWords, monthWords } from './source-words';
import { text } from './words';
import './ReasonArticle.css';

interface Props {
  reason: Reason;
  /** The rank of the title on the page; `null` where the title already stands above. */
  heading?: 'h2' | 'h3' | null;
  /** Folds away what is not verified and the sources, where there is little room; never the reply. */
  foldsEvidence?: boolean;
}

/** One reason in full: what happened, what the other side says, what nobody has verified, and the sources. */
export function ReasonArticle({ reason, heading: Heading = 'h3', foldsEvidence = false }: Props) {
  const part = (name: string) => text(`reason.${reason.id}.${name}`);
  return (
    <article className="reason" aria-label={part('title')}>
      {Heading !== null && <Heading>{part('title')}</Heading>}
      <p className="soft">
        <time dateTime={reason.eventDate}>{inexactDateWords(reason.eventDate)}</time>
        {' · '}
        {i18n.t(`status.${reason.status}`)}
      </p>
      <p>{part('statement')}</p>
      <p>
        <strong>{i18n.t('reason_view.reply')}</strong> {part('reply')}
      </p>
      {foldsEvidence ? (
        <Fold summary={i18n.t('reason_view.evidence')} about={part('title')}>
          <div className="reason">
            <Evidence reason={reason} />
          </div>
        </Fold>
      ) : (
        <Evidence reason={reason} />
      )}
    </article>
  );
}

function Evidence({ reason }: { reason: Reason }) {
  return (
    <>
      <p>
        <strong>{i18n.t('reason_view.not_verified')}</strong>{' '}
        {text(`reason.${reason.id}.not_verified`)}
      </p>
      <div>
        <strong>{i18n.t('reason_view.sources')}</strong>
        <ul>
          {reason.sources.map((source) => (
            <li key={source.url}>
              <SourceLink source={source} />
            </li>
          ))}
        </ul>
      </div>
      <p className="soft">{provenance(reason)}</p>
    </>
  );
}

/** When the facts were put together, and whether a person has opened the links since. */
function provenance(reason: Reason): string {
  const compiled = readDate(reason.compiledOn);
  // Only the month: that is all we know of some of them (see Reason).
  const when = compiled === null ? reason.compiledOn : monthWords(compiled);
  const links =
    reason.linkCheckedOn === null
      ? i18n.t('reason_view.links_unchecked')
      : i18n.t('reason_view.links_checked', [inexactDateWords(reason.linkCheckedOn)]);
  return `${i18n.t('reason_view.compiled', [when])} ${links}`;
}
