import type { Format } from '../../core/archive/recognise';

/** Epoch milliseconds. */
export type Moment = number;

/** What a file is that is not an export of ChatGPT. */
export type WrongKind = Exclude<Format, 'chatgpt' | 'encrypted'>;

/**
 * Why the archive could not do what it was asked.
 *
 * - `nothing-given`: no file, or only empty ones
 * - `wrong-kind`, `encrypted`, `damaged`, `too-many-files` (a zip's): nothing of the files could be imported, because of this file
 * - `file-gone`: a file was moved, changed or deleted while it was being read; what was imported stays
 * - `not-enough-room`: said before anything is written. Bytes; `needed` is an estimate
 * - `disk-full`: in the middle; what was imported stays, and giving the files again goes on
 * - `cancelled`: by the person's signal; the same
 * - `open-elsewhere`: another tab has the archive open
 * - `no-storage`: the browser keeps no files for Adieu here (a private window, say)
 * - `newer-archive`: it was written by a newer Adieu, which this one does not understand; nothing was touched
 * - `unreadable-archive`: the database itself is damaged; nothing was deleted. `detail` is for a report of the error
 * - `unexpected`: anything else
 */
export type ArchiveProblem =
  | { kind: 'nothing-given' }
  | { kind: 'wrong-kind'; what: WrongKind; file: string }
  | { kind: 'encrypted'; file: string }
  | { kind: 'damaged'; file: string }
  | { kind: 'too-many-files'; file: string }
  | { kind: 'file-gone' }
  | { kind: 'not-enough-room'; needed: number; free: number }
  | { kind: 'disk-full' }
  | { kind: 'cancelled' }
  | { kind: 'open-elsewhere' }
  | { kind: 'no-storage' }
  | { kind: 'newer-archive' }
  | { kind: 'unreadable-archive'; detail: string }
  | { kind: 'unexpected'; detail: string };

/** What every method of the archive throws. */
export class ArchiveError extends Error {
  readonly problem: ArchiveProblem;

  constructor(problem: ArchiveProblem, options?: ErrorOptions) {
    super(problem.kind, options);
    this.name = 'ArchiveError';
    this.problem = problem;
  }
}
