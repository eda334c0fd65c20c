import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Report } from '../../../core/archive/report';
import type { Archive, GivenFile, ImportProgress, Summary } from '../../../state/archive/archive';
import { ArchiveError, type ArchiveProblem } from '../../../state/archive/archive-problem';

/** What an import is doing. It goes on while the person reads. */
export type Importing =
  | { stage: 'none' }
  | { stage: 'running'; progress: ImportProgress | null; cancelling: boolean }
  | { stage: 'done'; report: Report }
  | { stage: 'failed'; problem: ArchiveProblem; files: readonly GivenFile[] };

/** The archive, and what the page knows of it. */
export interface Desk {
  archive: Archive;
  /** null until it is known. */
  summary: Summary | null;
  /** Why the archive cannot be opened; null where it can. */
  problem: ArchiveProblem | null;
  /** Goes up with every change of the archive, so that what was asked of it is asked anew. */
  changes: number;
  /** It was deleted, here and just now. */
  erased: boolean;
  importing: Importing;
  /** The conversations chosen to take along; null while nobody is choosing. */
  chosen: ReadonlySet<string> | null;
  look(): Promise<void>;
  give(files: readonly GivenFile[], despiteRoom?: boolean): Promise<void>;
  cancelImport(): void;
  forgetImport(): void;
  /** Waits no more for imports that were begun and not finished. */
  forgetInterrupted(): Promise<void>;
  choose(chosen: ReadonlySet<string> | null): void;
  /** @throws ArchiveError */
  erase(): Promise<void>;
}

export type DeskStore = StoreApi<Desk>;

/** What went wrong, whatever was thrown. */
export function problemOf(error: unknown): ArchiveProblem {
  if (error instanceof ArchiveError) return error.problem;
  console.error(error);
  return { kind: 'unexpected', detail: String(error) };
}

export function createDesk(archive: Archive): DeskStore {
  let cancelling = new AbortController();

  /** Looks at the archive. @returns how the desk changes by what was seen */
  async function lookNow(): Promise<(desk: Desk) => Partial<Desk>> {
    try {
      const summary = await archive.summary();
      return ({ changes }) => ({ summary, problem: null, changes: changes + 1 });
    } catch (error) {
      const problem = problemOf(error);
      // The worker was ended meanwhile, by whoever erases; and they look anew.
      return () => (problem.kind === 'cancelled' ? {} : { problem });
    }
  }

  return createStore<Desk>()((set, get) => ({
    archive,
    summary: null,
    problem: null,
    changes: 0,
    erased: false,
    importing: { stage: 'none' },
    chosen: null,

    async look() {
      set(await lookNow());
    },

    async give(files, despiteRoom = false) {
      if (get().importing.stage === 'running') return;
      const mine = new AbortController();
      cancelling = mine;
      set({ importing: { stage: 'running', progress: null, cancelling: false }, erased: false });
      const onProgress = (progress: ImportProgress) =>
        set(({ importing }) =>
          importing.stage === 'running' ? { importing: { ...importing, progress } } : {},
        );
      let ended: Importing;
      try {
        const { signal } = mine;
        const report = await archive.import(files, { onProgress, signal, despiteRoom });
        ended = { stage: 'done', report };
      } catch (error) {
        ended = { stage: 'failed', problem: problemOf(error), files };
      }
      const seen = await lookNow();
      // In one step: with the first conversations everything moves, and what is pressed in between would be missed.
      set((desk) => ({
        ...seen(desk),
        // Whoever erased meanwhile has heard how that ended.
        ...(desk.importing.stage === 'running' && cancelling === mine ? { importing: ended } : {}),
      }));
    },

    cancelImport() {
      set(({ importing }) =>
        importing.stage === 'running' ? { importing: { ...importing, cancelling: true } } : {},
      );
      cancelling.abort();
    },

    forgetImport: () => set({ importing: { stage: 'none' } }),

    async forgetInterrupted() {
      try {
        await archive.forgetInterrupted();
      } catch (error) {
        set({ importing: { stage: 'failed', problem: problemOf(error), files: [] } });
      }
      await get().look();
    },

    choose: (chosen) => set({ chosen }),

    async erase() {
      await archive.erase();
      set({ erased: true, importing: { stage: 'none' }, chosen: null });
      await get().look();
    },
  }));
}

export const DeskContext = createContext<DeskStore | null>(null);

/** A part of the desk; the component is drawn again when that part changes. */
export function useDesk<Part>(part: (desk: Desk) => Part): Part {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('useDesk is for components inside ArchiveRoom');
  return useStore(desk, part);
}
