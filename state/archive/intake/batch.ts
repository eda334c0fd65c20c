import type { Database } from '../store/database';

/** A transaction is closed after so many bytes of JSON, or milliseconds: what a crash costs. */
const MOST_BYTES = 4 * 1024 * 1024;
const LONGEST = 2_000;

/** Many small writes in few transactions. When one throws, all since the last flush is undone. */
export interface Batch {
  /** @param bytes how much of the export the work takes in */
  write(bytes: number, work: () => void): void;
  /** Stores what was written so far. */
  flush(): void;
}

/**
 * @param keep writes how far the import has come; in the same transaction as what was taken in, so that after a crash
 *   the two agree
 * @param now milliseconds
 */
export function createBatch(database: Database, keep: () => void, now: () => number): Batch {
  let began: number | null = null;
  let size = 0;

  function orUndo(work: () => void): void {
    try {
      work();
    } catch (error) {
      began = null;
      database.rollBack();
      throw error;
    }
  }

  function flush(): void {
    if (began === null) return;
    orUndo(() => {
      keep();
      database.commit();
    });
    began = null;
    size = 0;
  }

  return {
    write(bytes, work) {
      if (began === null) {
        database.begin();
        began = now();
      }
      orUndo(work);
      size += bytes;
      if (size >= MOST_BYTES || now() - began >= LONGEST) flush();
    },
    flush,
  };
}
