import { i18n } from '#i18n';
import { PickBackup } from './PickBackup';
import { PlannedRestore } from './PlannedRestore';
import { refusalWords } from './refusal-words';
import { type Restoring, useRestore } from './use-restore';
import './Restore.css';

/** Takes a backup, shows what it would change, and changes that when told to. */
export function Restore() {
  const { restoring, choose, plan, agree, cancel } = useRestore();
  return (
    <>
      <PickBackup onChoose={(files) => void choose(files)} />
      <Refused restoring={restoring} />
      <p role="status" className={restoring.step === 'restored' ? 'note' : 'soft'}>
        {restoring.step === 'reading' && i18n.t('options.backup.reading')}
        {restoring.step === 'restored' && i18n.t('options.backup.restored')}
      </p>
      {restoring.step === 'planned' && (
        <PlannedRestore
          planned={restoring}
          onMode={(mode) => void plan(restoring.backup, mode)}
          onAgree={() => void agree(restoring)}
          onCancel={cancel}
        />
      )}
    </>
  );
}

function Refused({ restoring }: { restoring: Restoring }) {
  return (
    <div role="alert" className="problem">
      {restoring.step === 'refused' && (
        <>
          <p>{refusalWords(restoring.why)}</p>
          <p>{i18n.t('options.backup.unchanged')}</p>
        </>
      )}
      {restoring.step === 'cannot-read' && i18n.t('page.cannot_read')}
    </div>
  );
}
