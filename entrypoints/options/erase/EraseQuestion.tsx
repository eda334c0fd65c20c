import { i18n } from '#i18n';
import { SaveBackup } from '../backup/SaveBackup';
import { useQuestion } from '../use-question';

interface Props {
  onErase: () => void;
  onKeep: () => void;
}

/** Asks once more, and offers what could bring everything back. */
export function EraseQuestion({ onErase, onKeep }: Props) {
  const heading = useQuestion();
  return (
    <div className="sheet">
      <h3 ref={heading} tabIndex={-1}>
        {i18n.t('options.erase.ask')}
      </h3>
      <p>{i18n.t('options.erase.backup')}</p>
      <SaveBackup label={i18n.t('options.backup.save')} />
      <div className="row">
        <button type="button" className="button primary" onClick={onKeep}>
          {i18n.t('options.erase.keep')}
        </button>
        <button type="button" className="button quiet" onClick={onErase}>
          {i18n.t('options.erase.now')}
        </button>
      </div>
    </div>
  );
}
