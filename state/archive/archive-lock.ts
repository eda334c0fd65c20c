import { ArchiveError } from './archive-problem';

const ARCHIVE = 'adieu:archive';
/** How long a page that is closed, or loaded anew, is given to let go of the lock. Milliseconds. */
const PATIENCE = 2_000;
/** How long its files may be in use after that: it may have been in the middle of an import. */
const FILES_PATIENCE = 10_000;
const BETWEEN_TRIES = 100;

/** Keeps every other tab out, until it is released or its page ends. */
export interface Lock {
  /** Done when another tab can take it. */
  release(): Promise<void>;
}

/** @throws ArchiveError `open-elsewhere` */
export function takeLock(): Promise<Lock> {
  const { promise, resolve, reject } = Promise.withResolvers<Lock>();
  const whole = Promise.withResolvers<void>();
  const released = navigator.locks
    .request(ARCHIVE, { signal: AbortSignal.timeout(PATIENCE) }, () => {
      resolve({
        release() {
          whole.resolve();
          return released;
        },
      });
      return whole.promise;
    })
    .then(() => undefined);
  released.catch((cause) => reject(new ArchiveError({ kind: 'open-elsewhere' }, { cause })));
  return promise;
}

/** Waits until no tab has the archive open. @throws AbortError */
export async function untilLetGo(signal: AbortSignal): Promise<void> {
  await navigator.locks.request(ARCHIVE, { signal }, () => undefined);
}

/**
 * Does something with the archive's files, which may be in use for longer than the lock of a tab that was closed.
 *
 * @throws ArchiveError `open-elsewhere` when they stay in use; whatever else the work throws
 */
export async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  const end = performance.now() + FILES_PATIENCE;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const inUse = error instanceof DOMException && error.name === 'NoModificationAllowedError';
      if (!inUse) throw error;
      if (performance.now() > end) {
        throw new ArchiveError({ kind: 'open-elsewhere' }, { cause: error });
      }
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES));
    }
  }
}
