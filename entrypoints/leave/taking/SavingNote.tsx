import { i18n } from '#i18n';
import { numberWords } from '../archive/words';
import { whyNotSaved } from './saving-words';
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
        {saving.stage === 'failed' && whyNotSaved(saving.problem)}
      </p>
      {saving.stage === 'running' && saving.total > 0 && (
        <div className="saving-progress">
          <progress
            aria-label={i18n.t('leave.taking.running')}
            max={saving.total}
            value={saving.done}
          />
          <p className="soft">
            {i18n.t('leave.taking.so_far', {
              done: numberWords(saving.done),
              total: numberWords(saving.total),
            })}
          </p>
          <button className="button quiet" type="button" onClick={onCancel}>
            {i18n.t('leave.import.cancel')}
          </button>
        </div>
      )}
    </>
  );
}
