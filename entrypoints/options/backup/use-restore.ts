import { useState } from 'react';
import {
  type Backup,
  type BackupRefusal,
  BIGGEST_BACKUP,
  readBackup,
} from '../../../core/read-backup';
import type { PlannedRestore, RestoreMode } from '../../../core/restore';
import { planRestore, type RestoreOutcome, restore } from '../../../state/restore';

/** A backup that was read, and what restoring it would do. */
export interface Planned {
  backup: Backup;
  mode: RestoreMode;
  plan: PlannedRestore;
  /** Why it was not done yet, if it was tried. */
  trouble: Exclude<RestoreOutcome, 'restored'> | null;
}

/** How far a restore has come. */
export type Restoring =
  | { step: 'choose' }
  | { step: 'reading' }
  | { step: 'refused'; why: BackupRefusal | 'unreadable' }
  /** The browser does not even let Adieu read what is stored here. */
  | { step: 'cannot-read' }
  | ({ step: 'planned' } & Planned)
  | { step: 'restored' };

/** From a file to what it would change, and from there to what was done. Nothing changes before `agree`. */
export function useRestore() {
  const [restoring, setRestoring] = useState<Restoring>({ step: 'choose' });

  const failed = (error: unknown) => {
    console.error(error);
    setRestoring({ step: 'cannot-read' });
  };

  const plan = async (backup: Backup, mode: RestoreMode, trouble: Planned['trouble'] = null) => {
    try {
      const planned = await planRestore(backup, mode);
      setRestoring({ step: 'planned', backup, mode, trouble, plan: planned });
    } catch (error) {
      failed(error);
    }
  };

  const choose = async (files: readonly File[]) => {
    setRestoring({ step: 'reading' });
    const read = await readFile(files);
    if ('refused' in read) setRestoring({ step: 'refused', why: read.refused });
    else await plan(read.backup, 'merge');
  };

  const agree = async ({ backup, mode, plan: { changes } }: Planned) => {
    try {
      const outcome = await restore(backup, mode, changes);
      if (outcome === 'restored') setRestoring({ step: 'restored' });
      else await plan(backup, mode, outcome);
    } catch (error) {
      failed(error);
    }
  };

  const cancel = () => setRestoring({ step: 'choose' });
  return { restoring, choose, plan, agree, cancel };
}

async function readFile(
  files: readonly File[],
): Promise<{ backup: Backup } | { refused: BackupRefusal | 'unreadable' }> {
  const [file] = files;
  if (file === undefined || files.length > 1) return { refused: 'unreadable' };
  if (file.size > BIGGEST_BACKUP) return { refused: 'too-big' };
  try {
    return readBackup(await file.text());
  } catch (error) {
    // A folder, or a file that is gone or locked.
    console.error(error);
    return { refused: 'unreadable' };
  }
}
