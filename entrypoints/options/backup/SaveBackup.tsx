import { useState } from 'react';
import { i18n } from '#i18n';
import { saveFile } from '../../../components/save-file';
import { backupFileName } from '../../../core/backup';
import { makeBackup } from '../../../state/restore';

interface Props {
  label: string;
}

/** Hands a backup of now to the browser, and says so. */
export function SaveBackup({ label }: Props) {
  const [words, setWords] = useState<string | null>(null);
  const save = async () => {
    const today = Temporal.Now.plainDateISO();
    const name = backupFileName(today);
    try {
      saveFile({ name, blob: new Blob([await makeBackup(today)]) });
      setWords(i18n.t('options.backup.saved', { name }));
    } catch (error) {
      console.error(error);
      setWords(i18n.t('page.cannot_read'));
    }
  };
  return (
    <div className="row">
      <button type="button" className="button" onClick={() => void save()}>
        {label}
      </button>
      <span className="soft" role="status">
        {words}
      </span>
    </div>
  );
}
