import * as v from 'valibot';
import { EMPTY_REPORT, type Report, readReport } from '../../../core/archive/report';
import type { Moment } from '../archive-problem';
import type { Database } from './database';

/** One export that was given, whole or in part. */
export interface StoredExport {
  key: number;
  /** Epoch milliseconds; null while it is not finished. */
  finished: Moment | null;
  /** What was done of it so far. */
  report: Report;
}

/** How far a file of an export was read. */
export interface StoredEntry {
  /** How many elements of its array were taken in. */
  elements: number;
  finished: boolean;
  /** It was read before, of a damaged copy: what was taken in then may be wrong. */
  again: boolean;
}

/** Stands in `entries.finished` for a file that is to be read again; 0 and 1 are no and yes. */
const AGAIN = 2;

const Export = v.pipe(
  v.tuple([v.number(), v.nullable(v.number()), v.string()]),
  v.transform(
    ([key, finished, report]): StoredExport => ({ key, finished, report: parseReport(report) }),
  ),
);

function parseReport(json: string): Report {
  try {
    return readReport(JSON.parse(json)) ?? EMPTY_REPORT;
  } catch {
    return EMPTY_REPORT;
  }
}

/** What is known of the export, or null when it was never begun. */
export function findExport(database: Database, fingerprint: string): StoredExport | null {
  const found = 'SELECT key, finished, report FROM exports WHERE fingerprint = ?';
  return database.row(Export, found, fingerprint);
}

/** Whether something of the export was damaged. A good copy of it has the same fingerprint, so it is never done. */
export function wasDamaged({ report }: StoredExport): boolean {
  return (report.skipped.damaged ?? 0) > 0;
}

/** Begins an export, or goes on with one that was begun; one that was damaged begins again. */
export function beginExport(database: Database, fingerprint: string, name: string): StoredExport {
  database.run(
    `INSERT INTO exports (fingerprint, name, report) VALUES (?, ?, ?)
      ON CONFLICT (fingerprint) DO UPDATE SET name = excluded.name`,
    ...[fingerprint, name, JSON.stringify(EMPTY_REPORT)],
  );
  const begun = findExport(database, fingerprint);
  if (begun === null) throw new Error('An export that was just written is not there.');
  return wasDamaged(begun) ? beginAgain(database, begun.key) : begun;
}

function beginAgain(database: Database, key: number): StoredExport {
  const again = { key, finished: null, report: EMPTY_REPORT };
  database.whole(() => {
    database.run('UPDATE entries SET elements = 0, finished = ? WHERE export = ?', AGAIN, key);
    database.run('UPDATE exports SET finished = NULL WHERE key = ?', key);
    keepReport(database, key, again.report);
  });
  return again;
}

const Entry = v.pipe(
  v.tuple([v.number(), v.number()]),
  v.transform(
    ([elements, finished]): StoredEntry => ({
      ...{ elements, finished: finished === 1, again: finished === AGAIN },
    }),
  ),
);

export function findEntry(database: Database, exportKey: number, path: string): StoredEntry {
  const sql = 'SELECT elements, finished FROM entries WHERE export = ? AND path = ?';
  return (
    database.row(Entry, sql, exportKey, path) ?? { elements: 0, finished: false, again: false }
  );
}

/** Keeps how far the import is. In one transaction with what was taken in, so that nothing is done twice or lost. */
export function keepEntry(
  database: Database,
  exportKey: number,
  path: string,
  { elements, finished, again }: StoredEntry,
): void {
  database.run(
    'INSERT OR REPLACE INTO entries (export, path, elements, finished) VALUES (?, ?, ?, ?)',
    ...[exportKey, path, elements, finished ? 1 : again ? AGAIN : 0],
  );
}

export function keepReport(database: Database, exportKey: number, report: Report): void {
  database.run('UPDATE exports SET report = ? WHERE key = ?', JSON.stringify(report), exportKey);
}

/** @param now epoch milliseconds */
export function finishExport(database: Database, exportKey: number, now: Moment): void {
  database.run('UPDATE exports SET finished = ? WHERE key = ?', now, exportKey);
}

/** Stands before the fingerprint of an export that is not waited for any more: no export that is given has it. */
const FORGOTTEN = 'forgotten ';
const IS_INTERRUPTED = `finished IS NULL AND fingerprint NOT LIKE '${FORGOTTEN}%'`;

/**
 * Waits no more for exports that were begun and not finished. What they brought stays, and with their names where its
 * pictures and files lie; given once more, they begin anew.
 */
export function forgetInterrupted(database: Database): void {
  database.run(`UPDATE exports SET fingerprint = '${FORGOTTEN}' || key WHERE ${IS_INTERRUPTED}`);
}

const number = v.number();
const Totals = v.tuple([number, number, number, v.nullable(number), number, number]);

/** What the archive holds, in numbers. */
export function summarize(database: Database) {
  const [conversations, messages, raws, importedOn, pages, pageSize] = database.row(
    Totals,
    `SELECT (SELECT count(*) FROM conversations), (SELECT coalesce(sum(messages), 0) FROM conversations),
      (SELECT count(*) FROM raws), (SELECT max(finished) FROM exports), page_count, page_size
      FROM pragma_page_count, pragma_page_size`,
  ) ?? [0, 0, 0, null, 0, 0];
  const interrupted = database
    .rows(v.tuple([v.string()]), `SELECT name FROM exports WHERE ${IS_INTERRUPTED} ORDER BY key`)
    .map(([name]) => name);
  return { conversations, messages, raws, importedOn, bytes: pages * pageSize, interrupted };
}
