import { i18n } from '#i18n';
import { ExplainedChoice } from '../../../components/ExplainedChoice';
import type { RestoreMode } from '../../../core/restore';
import { useQuestion } from '../use-question';
import { ChangeGroups } from './ChangeGroups';
import { dateTextWords } from './change-words';
import { LongList } from './LongList';
import { repairedWords } from './repaired-words';
import { SaveBackup } from './SaveBackup';
import type { Planned } from './use-restore';

const MODES: readonly RestoreMode[] = ['merge', 'replace'];

interface Props {
  planned: Planned;
  onMode: (mode: RestoreMode) => void;
  onAgree: () => void;
  onCancel: () => void;
}

/** What a backup would change, and the question whether it shall. */
export function PlannedRestore({ planned, onMode, onAgree, onCancel }: Props) {
  const { backup, mode, plan, trouble } = planned;
  const heading = useQuestion();
  const repaired = repairedWords(backup.repaired);
  return (
    <div className="sheet planned-restore">
      <h4 ref={heading} tabIndex={-1}>
        {backup.madeOn === null
          ? i18n.t('options.backup.undated')
          : i18n.t('options.backup.of', { date: dateTextWords(backup.madeOn) })}
      </h4>
      {repaired.length > 0 && (
        <div className="change-group">
          <h5>{i18n.t('options.backup.repaired')}</h5>
          <LongList
            about={i18n.t('options.backup.repaired')}
            items={repaired}
            draw={(words) => <li key={words}>{words}</li>}
          />
        </div>
      )}
      <ExplainedChoice
        legend={i18n.t('options.backup.how')}
        options={MODES.map((value) => ({
          value,
          name: i18n.t(`options.backup.${value}`),
          hint: i18n.t(`options.backup.${value}_hint`),
        }))}
        chosen={mode}
        onChoose={onMode}
      />
      <ChangeGroups plan={plan} />
      <p className="problem" role="alert">
        {trouble === 'not-saved' && i18n.t('page.not_saved')}
        {trouble === 'changed-meanwhile' && i18n.t('options.backup.meanwhile')}
      </p>
      {mode === 'replace' && plan.changes.length > 0 && (
        <SaveBackup label={i18n.t('options.backup.save_now')} />
      )}
      <div className="row">
        {plan.changes.length > 0 && (
          <button type="button" className="button primary" onClick={onAgree}>
            {i18n.t(`options.backup.do_${mode}`)}
          </button>
        )}
        <button type="button" className="button quiet" onClick={onCancel}>
          {i18n.t('options.entry.cancel')}
        </button>
      </div>
    </div>
  );
}
