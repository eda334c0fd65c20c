import { i18n } from '#i18n';
import { leaveAddress } from '../../../core/leave-place';
import { ImportPanel } from '../importing/ImportPanel';
import { archiveAddress } from '../place';
import { SaveButtons } from '../taking/SaveButtons';
import { useFocusWhenLost } from '../use-focus-when-lost';
import { useDesk } from './desk';
import { Erase } from './Erase';
import { bytesWords, dayWords, numberWords } from './words';
import './Overview.css';

/** The archive at a glance, or where there is none the way to one; filling it, taking it along, deleting it. */
export function Overview() {
  const summary = useDesk((desk) => desk.summary);
  const erased = useDesk((desk) => desk.erased);
  const heading = useFocusWhenLost<HTMLHeadingElement>(useDesk((desk) => desk.importing.stage));
  if (summary === null) return null;
  if (summary.conversations === 0) {
    return (
      <div className="overview">
        {erased && (
          <p className="overview-note" role="status">
            {i18n.t('leave.erase.done')}
          </p>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {i18n.t('leave.empty.title')}
        </h1>
        <p>{i18n.t('leave.empty.text')}</p>
        <ImportPanel />
        <p>
          {i18n.t('leave.empty.no_export')}{' '}
          <a href={leaveAddress({ room: 'steps', step: 'export' })}>{i18n.t('leave.empty.how')}</a>
        </p>
        {summary.raws > 0 && (
          <section aria-labelledby="raws-title">
            <h2 id="raws-title">{i18n.t('leave.empty.raws_title')}</h2>
            <p>{i18n.t('leave.empty.raws', summary.raws, [numberWords(summary.raws)])}</p>
            <SaveButtons chosen="all" onlyJson />
          </section>
        )}
        {summary.bytes > 0 && <Deleting />}
      </div>
    );
  }
  return (
    <div className="overview">
      <a className="conversation-back" href={archiveAddress({ what: 'list' })}>
        {i18n.t('leave.read.back')}
      </a>
      <h1 className="overview-count" ref={heading} tabIndex={-1}>
        <span>{numberWords(summary.conversations)}</span>{' '}
        {i18n.t('leave.overview.conversations', summary.conversations)}
      </h1>
      <p className="soft">
        {[
          i18n.t('leave.overview.messages', summary.messages, [numberWords(summary.messages)]),
          i18n.t('leave.overview.size', { size: bytesWords(summary.bytes) }),
          summary.importedOn !== null &&
            i18n.t('leave.overview.imported', { date: dayWords(summary.importedOn) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {!summary.persisted && <p className="soft">{i18n.t('leave.overview.not_persisted')}</p>}
      <section aria-labelledby="import-title">
        <h2 id="import-title">{i18n.t('leave.overview.more_title')}</h2>
        <ImportPanel />
      </section>
      <section aria-labelledby="taking-title">
        <h2 id="taking-title">{i18n.t('leave.taking.title')}</h2>
        <p>{i18n.t('leave.taking.lead')}</p>
        <p>
          <a className="button" href={archiveAddress({ what: 'taking' })}>
            {i18n.t('leave.taking.open')}
          </a>
        </p>
      </section>
      <Deleting />
    </div>
  );
}

function Deleting() {
  return (
    <section aria-labelledby="erase-title">
      <h2 id="erase-title">{i18n.t('leave.erase.section')}</h2>
      <p>{i18n.t('leave.erase.lead')}</p>
      <div>
        <Erase />
      </div>
    </section>
  );
}
