import { createBirpc } from 'birpc';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_REPORT } from '../../../../core/archive/report';
import type { ImportProgress } from '../../../../state/archive/archive';
import { ArchiveError } from '../../../../state/archive/archive-problem';
import {
  type ArchivePage,
  type ArchiveWork,
  fromMessage,
  toMessage,
} from '../../../../state/archive/protocol';
import { createRemoteArchive } from '../../../../state/archive/remote-archive';

const persist = vi.fn(async () => true);

beforeEach(() => {
  vi.stubGlobal('navigator', { storage: { persist, persisted: async () => true } });
});

/** A worker that answers with this work, over a channel that copies like the real one. */
function workerWith(make: (page: ArchivePage) => Partial<ArchiveWork>) {
  const listeners: ((event: { data?: unknown; message?: string }) => void)[] = [];
  const onError: typeof listeners = [];
  let hear: (message: unknown) => void = () => undefined;
  const page = createBirpc<ArchivePage, Partial<ArchiveWork>>(
    {},
    {
      post: (message) => {
        const data = structuredClone(message);
        queueMicrotask(() => {
          for (const listener of listeners) listener({ data });
        });
      },
      on: (take) => {
        hear = take;
      },
      serialize: toMessage,
      deserialize: fromMessage,
      bind: 'functions',
    },
  );
  Object.assign(
    page.$functions,
    make({
      importProgress: (task, progress) => void page.importProgress.asEvent(task, progress),
      saveProgress: (task, done, total) => void page.saveProgress.asEvent(task, done, total),
    }),
  );
  const worker = {
    terminate: vi.fn(),
    postMessage(message: unknown) {
      hear(structuredClone(message));
    },
    addEventListener(type: string, listener: (typeof listeners)[number]) {
      (type === 'message' ? listeners : onError).push(listener);
    },
    fail: (message: string) => {
      for (const listener of onError) listener({ message });
    },
  };
  return worker;
}

function archiveWith(make: Parameters<typeof workerWith>[0]) {
  const worker = workerWith(make);
  const start = vi.fn(() => worker as unknown as Worker);
  return { archive: createRemoteArchive(start), worker, start };
}

const SUMMARY = {
  ...{ conversations: 1, messages: 2, raws: 0, importedOn: 3, bytes: 4 },
  interrupted: ['a.zip'],
};
const PROGRESS: ImportProgress = {
  phase: 'reading',
  bytesDone: 1,
  bytesTotal: 2,
  rate: 3,
  secondsLeft: 4,
  conversations: 5,
};

describe('the archive, from the page', () => {
  it('starts no worker before it is asked something, and one for all questions', async () => {
    const { archive, start } = archiveWith(() => ({
      summary: async () => SUMMARY,
      places: async () => [],
    }));
    expect(start).not.toHaveBeenCalled();
    expect(await archive.summary()).toEqual({ ...SUMMARY, persisted: true });
    expect(await archive.places()).toEqual([]);
    expect(start).toHaveBeenCalledOnce();
  });

  it('fails with the problem that the worker had', async () => {
    const problem = { kind: 'not-enough-room', needed: 2, free: 1 } as const;
    const { archive } = archiveWith(() => ({
      read: async () => {
        throw new ArchiveError(problem);
      },
    }));
    const refused = archive.read('x');
    await expect(refused).rejects.toBeInstanceOf(ArchiveError);
    await expect(refused).rejects.toHaveProperty('problem', problem);
  });

  it('hears how far an import is, until it has ended, and asks the browser to keep it', async () => {
    const onProgress = vi.fn();
    let late: () => void = () => undefined;
    const { archive } = archiveWith((page) => ({
      import: async (task) => {
        page.importProgress(task, PROGRESS);
        late = () => page.importProgress(task, PROGRESS);
        return EMPTY_REPORT;
      },
    }));
    expect(await archive.import([], { onProgress })).toEqual(EMPTY_REPORT);
    expect(onProgress).toHaveBeenCalledExactlyOnceWith(PROGRESS);
    expect(persist).toHaveBeenCalled();
    late();
    await archive.summary().catch(() => undefined);
    expect(onProgress).toHaveBeenCalledOnce();
  });

  it('tells the worker to stop what the person stops, and only that', async () => {
    const stopped: number[] = [];
    const ends = new Map<number, (error: Error) => void>();
    const { archive } = archiveWith(() => ({
      import: (task) => new Promise((_, reject) => ends.set(task, reject)),
      cancel: (task) => {
        stopped.push(task);
        ends.get(task)?.(new ArchiveError({ kind: 'cancelled' }));
      },
    }));
    const controller = new AbortController();
    void archive.import([]);
    const import2 = archive.import([], { signal: controller.signal });
    controller.abort();
    await expect(import2).rejects.toHaveProperty('problem', { kind: 'cancelled' });
    expect(stopped).toEqual([2]);
  });

  it('asks nothing of the worker when it was stopped before', async () => {
    const { archive, start } = archiveWith(() => ({}));
    const stopped = archive.import([], { signal: AbortSignal.abort() });
    await expect(stopped).rejects.toHaveProperty('problem', { kind: 'cancelled' });
    expect(start).not.toHaveBeenCalled();
  });

  it('tells of a worker that ends, and starts another for the next question', async () => {
    const { archive, worker, start } = archiveWith(() => ({
      places: () => new Promise(() => undefined),
      summary: async () => SUMMARY,
    }));
    const waiting = archive.places();
    worker.fail('out of memory');
    await expect(waiting).rejects.toHaveProperty('problem', {
      kind: 'unexpected',
      detail: 'out of memory',
    });
    expect(worker.terminate).toHaveBeenCalled();
    await archive.summary();
    expect(start).toHaveBeenCalledTimes(2);
  });

  it('lets go of the worker when it is erased', async () => {
    const done = vi.fn(async () => undefined);
    const { archive, worker } = archiveWith(() => ({ erase: done }));
    await archive.erase();
    expect(done).toHaveBeenCalledOnce();
    expect(worker.terminate).toHaveBeenCalledOnce();
  });
});
