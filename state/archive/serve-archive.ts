import { createBirpc } from 'birpc';
import { createArchiveWork } from './archive-work';
import { type ArchivePage, type ArchiveWork, fromMessage, toMessage } from './protocol';

/** What a worker needs to hear its page and to answer. */
interface Line {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/** Answers what a page asks of the archive (remote-archive.ts). To be called once in a worker. */
export function serveArchive(line: Line): void {
  const work = createArchiveWork({
    importProgress: (task, progress) => void page.importProgress.asEvent(task, progress),
    saveProgress: (task, done, total) => void page.saveProgress.asEvent(task, done, total),
  });
  const page = createBirpc<ArchivePage, ArchiveWork>(work, {
    post: (message) => line.postMessage(message),
    on: (take) => line.addEventListener('message', ({ data }) => take(data)),
    serialize: toMessage,
    deserialize: fromMessage,
    bind: 'functions',
  });
}
