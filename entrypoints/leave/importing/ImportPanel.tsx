import { i18n } from '#i18n';
import { useDesk } from '../archive/desk';
import { problemWords } from '../archive/problem-words';
import { DropZone } from './DropZone';
import { ImportProgress } from './ImportProgress';
import { ImportReport } from './ImportReport';
import './ImportPanel.css';

/** Takes an export in: where to drop it, how far it has come, and what became of it. */
export function ImportPanel() {
  const importing = useDesk((desk) => desk.importing);
  const give = useDesk((desk) => desk.give);
  const forget = useDesk((desk) => desk.forgetImport);
  switch (importing.stage) {
    case 'none':
      return (
        <>
          <Interrupted />
          <DropZone />
        </>
      );
    case 'running':
      return <ImportProgress progress={importing.progress} cancelling={importing.cancelling} />;
    case 'done':
      return <ImportReport report={importing.report} onClose={forget} />;
    case 'failed':
      return (
        <>
          <div className="import-failed" role="alert">
            <p>{problemWords(importing.problem)}</p>
            {importing.problem.kind === 'not-enough-room' && (
              <button
                className="button"
                type="button"
                onClick={() => void give(importing.files, true)}
              >
                {i18n.t('leave.import.despite_room')}
              </button>
            )}
          </div>
          <Interrupted />
          <DropZone />
        </>
      );
  }
}

/** That an import was begun and not finished, and how to go on with it, or not. */
function Interrupted() {
  const interrupted = useDesk((desk) => desk.summary?.interrupted);
  const forget = useDesk((desk) => desk.forgetInterrupted);
  if (interrupted === undefined || interrupted.length === 0) return null;
  return (
    <div className="import-interrupted">
      <p>{i18n.t('leave.import.interrupted')}</p>
      <ul>
        {interrupted.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      <p>{i18n.t('leave.import.or_forget')}</p>
      <div className="row">
        <button className="button" type="button" onClick={() => void forget()}>
          {i18n.t('leave.import.forget')}
        </button>
      </div>
    </div>
  );
}
