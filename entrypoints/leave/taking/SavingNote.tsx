import { i18n } from '#i18n';
import type { ArchiveProblem } from '../../../state/archive/archive-problem';
import { problemWords } from '../archive/problem-words';
import { numberWords } from '../archive/words';
import type { SavingStage } from './use-saving';

interface Props {
  saving: SavingStage;
  onCancel: () => void;
}

/** How far the making of a file has come, and what became of it. */
export function SavingNote({ saving, onCancel }: Props) {
  return (
    <>
      <p className="saving-note" role="status">
        {saving.stage === 'saved' && i18n.t('leave.taking.saved', { name: saving.name })}
        {saving.stage === 'failed' && savingProblemWords(saving.problem)}
      </p>
      {saving.stage === 'running' && saving.total > 0 && (
        <div className="row">
          <progress
            aria-label={i18n.t('leave.taking.running')}
            max={saving.total}
            value={saving.done}
          />
          <span className="soft">
            {numberWords(saving.done)} / {numberWords(saving.total)}
          </span>
          <button className="button quiet" type="button" onClick={onCancel}>
            {i18n.t('leave.import.cancel')}
          </button>
        </div>
      )}
    </>
  );
}

/** An import keeps what it did until then; of a file that was not finished, nothing is there. */
function savingProblemWords(problem: ArchiveProblem): string {
  if (problem.kind === 'cancelled') return i18n.t('leave.taking.cancelled');
  if (problem.kind === 'disk-full') return i18n.t('leave.taking.disk_full');
  return problemWords(problem);
}
