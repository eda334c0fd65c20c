import { useEffect } from 'react';
import { i18n } from '#i18n';
import { untilLetGo } from '../../../state/archive/archive-lock';
import type { ArchiveProblem } from '../../../state/archive/archive-problem';
import { useDesk } from './desk';
import { Erase } from './Erase';
import { problemWords } from './problem-words';

/** Why the archive cannot be opened, and what can be done about it. */
export function CannotOpen({ problem }: { problem: ArchiveProblem }) {
  const look = useDesk((desk) => desk.look);
  useEffect(() => {
    if (problem.kind !== 'open-elsewhere') return;
    const leaving = new AbortController();
    untilLetGo(leaving.signal).then(
      look,
      (error) => leaving.signal.aborted || console.error(error),
    );
    return () => leaving.abort();
  }, [problem, look]);
  return (
    <div className="archive-empty">
      <section className="sheet" role="alert">
        <h1>{i18n.t('leave.cannot_open.title')}</h1>
        <p>{problemWords(problem)}</p>
        <div className="row">
          <button className="button" type="button" onClick={() => void look()}>
            {i18n.t('leave.cannot_open.again')}
          </button>
          {(problem.kind === 'unreadable-archive' || problem.kind === 'newer-archive') && <Erase />}
        </div>
      </section>
    </div>
  );
}
