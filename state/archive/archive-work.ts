import type { Summary } from './archive';
import { asArchiveError } from './failure';
import { type Importing, importFiles } from './intake/import-files';
import { assertRoom } from './intake/room';
import type { Source } from './intake/source';
import { createKeeper } from './keeper';
import type { ArchivePage, ArchiveWork, Task } from './protocol';
import { readAsset } from './read-asset';
import { packContext } from './saving/pack-context';
import { saveJson } from './saving/save-json';
import { saveMarkdown } from './saving/save-markdown';
import type { Saving } from './saving/saving';
import { findAsset } from './store/assets';
import type { Database } from './store/database';
import { forgetInterrupted, summarize } from './store/exports';
import { listConversations, listPlaces } from './store/list-conversations';
import { readConversation } from './store/read-conversation';
import { search } from './store/search';

const EMPTY: Omit<Summary, 'persisted'> = {
  conversations: 0,
  messages: 0,
  raws: 0,
  importedOn: null,
  bytes: 0,
  interrupted: [],
};

/** Everything the worker does, on the one database that it holds. */
export function createArchiveWork(page: ArchivePage): ArchiveWork {
  const keeper = createKeeper();
  const running = new Map<Task, AbortController>();
  /** The exports at hand, by their keys in the archive: given since the worker started. */
  const sources = new Map<number, Source>();
  /** What writes, or reads for long, waits for what did before. */
  let last: Promise<unknown> = Promise.resolve();

  async function told<Result>(work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw await asArchiveError(error, signal, keeper.savedFolder);
    }
  }

  /** Looks something up; `none` while there is no archive. */
  function ask<Result>(none: Result, look: (database: Database) => Result): Promise<Result> {
    return told(async () => {
      const database = await keeper.existing();
      return database === null ? none : look(database);
    });
  }

  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  }

  function perform<Result>(task: Task, work: (signal: AbortSignal) => Promise<Result>) {
    const controller = new AbortController();
    running.set(task, controller);
    const { signal } = controller;
    return inTurn(() => told(() => work(signal), signal)).finally(() => running.delete(task));
  }

  function save<Result>(task: Task, work: (saving: Saving) => Promise<Result>): Promise<Result> {
    return perform(task, async (signal) => {
      const database = await keeper.database();
      const folder = await keeper.savedFolder();
      const onProgress = (done: number, total: number) => page.saveProgress(task, done, total);
      return work({ database, folder, signal, onProgress });
    });
  }

  /** Ends what is running, and does the work when it has ended. */
  function alone(work: () => Promise<void>): Promise<void> {
    for (const controller of running.values()) controller.abort();
    return inTurn(() => told(work));
  }

  return {
    summary: () => ask(EMPTY, summarize),
    import: (task, files, despiteRoom) =>
      perform(task, (signal) => {
        const importing: Importing = {
          existing: keeper.existing,
          database: keeper.database,
          assertRoom: async (json) => {
            if (!despiteRoom) await assertRoom(json, keeper.savedFolder);
          },
          onSource: (key, source) => sources.set(key, source),
          onProgress: (progress) => page.importProgress(task, progress),
          signal,
          today: () => Date.now(),
          now: () => performance.now(),
        };
        return importFiles(files, importing);
      }),
    forgetInterrupted: () => inTurn(() => ask(undefined, forgetInterrupted)),
    list: (question) =>
      ask({ total: 0, conversations: [] }, (database) => listConversations(database, question)),
    places: () => ask([], listPlaces),
    read: (id) => ask(null, (database) => readConversation(database, id)),
    search: (question) => ask({ hits: [], more: false }, (database) => search(database, question)),
    async asset(id) {
      const places = await ask([], (database) => findAsset(database, id));
      return told(() => readAsset(places, sources));
    },
    saveMarkdown: (task, chosen, options) =>
      save(task, (saving) => saveMarkdown(chosen, options, saving)),
    saveJson: (task, chosen) => save(task, (saving) => saveJson(chosen, saving)),
    contextPack: (chosen, options) => ask('', (database) => packContext(database, chosen, options)),
    cancel: (task) => running.get(task)?.abort(),
    erase: () =>
      alone(async () => {
        sources.clear();
        await keeper.erase();
      }),
  };
}
