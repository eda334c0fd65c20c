import { useState } from 'react';
import { saveFile } from '../../../components/save-file';
import type { Archive, Saved, SaveOptions } from '../../../state/archive/archive';
import type { ArchiveProblem } from '../../../state/archive/archive-problem';
import { problemOf, useDesk } from '../archive/desk';

/** How the making of a file goes. */
export type SavingStage =
  | { stage: 'none' }
  | { stage: 'running'; done: number; total: number }
  | { stage: 'saved'; name: string }
  | { stage: 'failed'; problem: ArchiveProblem };

interface Saving {
  saving: SavingStage;
  /** Makes a file and lets the person save it. */
  save: (make: (archive: Archive, options: SaveOptions) => Promise<Saved>) => Promise<void>;
  cancel: () => void;
}

export function useSaving(): Saving {
  const archive = useDesk((desk) => desk.archive);
  const [saving, setSaving] = useState<SavingStage>({ stage: 'none' });
  const [stop, setStop] = useState<AbortController | null>(null);

  return {
    saving,
    async save(make) {
      if (saving.stage === 'running') return;
      const stopping = new AbortController();
      setStop(stopping);
      setSaving({ stage: 'running', done: 0, total: 0 });
      try {
        const saved = await make(archive, {
          signal: stopping.signal,
          onProgress: (done, total) => setSaving({ stage: 'running', done, total }),
        });
        saveFile(saved);
        setSaving({ stage: 'saved', name: saved.name });
      } catch (error) {
        setSaving({ stage: 'failed', problem: problemOf(error) });
      }
    },
    cancel: () => stop?.abort(),
  };
}
