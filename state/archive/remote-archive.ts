import { type BirpcReturn, createBirpc } from 'birpc';
import type { Archive, ImportProgress } from './archive';
import { ArchiveError } from './archive-problem';
import { type ArchivePage, type ArchiveWork, fromMessage, type Task, toMessage } from './protocol';

type Remote = BirpcReturn<ArchiveWork, ArchivePage>;

/**
 * The archive, kept by a worker. The worker starts when it is first needed, and anew when it has ended.
 *
 * @param startWorker makes a worker that serves the archive (serve-archive.ts)
 */
export function createRemoteArchive(startWorker: () => Worker): Archive {
  const onImport = new Map<Task, (progress: ImportProgress) => void>();
  const onSave = new Map<Task, (done: number, total: number) => void>();
  const page: ArchivePage = {
    importProgress: (task, progress) => onImport.get(task)?.(progress),
    saveProgress: (task, done, total) => onSave.get(task)?.(done, total),
  };
  let running: { worker: Worker; remote: Remote } | undefined;
  let lastTask = 0;

  function remote(): Remote {
    running ??= connect(startWorker(), page, stop);
    return running.remote;
  }

  /** Calls that wait for an answer fail with the error. */
  function stop(error: Error): void {
    running?.remote.$close(error);
    running?.worker.terminate();
    running = undefined;
  }

  /** Does something that may take long, and can be cancelled. */
  async function perform<Result>(
    signal: AbortSignal | undefined,
    work: (task: Task) => Promise<Result>,
  ): Promise<Result> {
    if (signal?.aborted) throw new ArchiveError({ kind: 'cancelled' });
    lastTask += 1;
    const task = lastTask;
    const cancel = () => void remote().cancel.asEvent(task);
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      return await work(task);
    } finally {
      signal?.removeEventListener('abort', cancel);
      onImport.delete(task);
      onSave.delete(task);
    }
  }

  return {
    async summary() {
      const summary = await remote().summary();
      return { ...summary, persisted: await navigator.storage.persisted() };
    },
    import: (files, { onProgress, signal, despiteRoom = false } = {}) =>
      perform(signal, (task) => {
        if (onProgress) onImport.set(task, onProgress);
        // Firefox asks the person, who may take their time: the import does not wait for the answer.
        navigator.storage.persist().catch(() => undefined);
        return remote().import(task, files, despiteRoom);
      }),
    forgetInterrupted: () => remote().forgetInterrupted(),
    list: (question) => remote().list(question),
    places: () => remote().places(),
    read: (id) => remote().read(id),
    search: (question) => remote().search(question),
    asset: (id) => remote().asset(id),
    exportMarkdown: (chosen, saving, { onProgress, signal } = {}) =>
      perform(signal, (task) => {
        if (onProgress) onSave.set(task, onProgress);
        return remote().saveMarkdown(task, chosen, saving);
      }),
    exportJson: (chosen, { onProgress, signal } = {}) =>
      perform(signal, (task) => {
        if (onProgress) onSave.set(task, onProgress);
        return remote().saveJson(task, chosen);
      }),
    contextPack: (chosen, options) => remote().contextPack(chosen, options),
    async erase() {
      await remote().erase();
      stop(new ArchiveError({ kind: 'cancelled' }));
    },
  };
}

function connect(worker: Worker, page: ArchivePage, stop: (error: Error) => void) {
  const remote = createBirpc<ArchiveWork, ArchivePage>(page, {
    post: (message) => worker.postMessage(message),
    on: (take) => worker.addEventListener('message', ({ data }) => take(data)),
    serialize: toMessage,
    deserialize: fromMessage,
    // An import takes as long as it takes.
    timeout: -1,
  });
  worker.addEventListener('error', ({ message }) => {
    stop(new ArchiveError({ kind: 'unexpected', detail: message || 'The worker has ended.' }));
  });
  return { worker, remote };
}
