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
}

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

/** Begins an export, or goes on with one that was begun. */
export function beginExport(database: Database, fingerprint: string, name: string): StoredExport {
  database.run(
    `INSERT INTO exports (fingerprint, name, report) VALUES (?, ?, ?)
      ON CONFLICT (fingerprint) DO UPDATE SET name = excluded.name`,
    ...[fingerprint, name, JSON.stringify(EMPTY_REPORT)],
  );
  const begun = findExport(database, fingerprint);
  if (begun === null) throw new Error('An export that was just written is not there.');
  return begun;
}

const Entry = v.pipe(
  v.tuple([v.number(), v.number()]),
  v.transform(([elements, finished]): StoredEntry => ({ elements, finished: finished !== 0 })),
);

export function findEntry(database: Database, exportKey: number, path: string): StoredEntry {
  const sql = 'SELECT elements, finished FROM entries WHERE export = ? AND path = ?';
  return database.row(Entry, sql, exportKey, path) ?? { elements: 0, finished: false };
}

/** Keeps how far the import is. In one transaction with what was taken in, so that nothing is done twice or lost. */
export function keepEntry(
  database: Database,
  exportKey: number,
  path: string,
  { elements, finished }: StoredEntry,
): void {
  database.run(
    'INSERT OR REPLACE INTO entries (export, path, elements, finished) VALUES (?, ?, ?, ?)',
    ...[exportKey, path, elements, finished],
  );
}

export function keepReport(database: Database, exportKey: number, report: Report): void {
  database.run('UPDATE exports SET report = ? WHERE key = ?', JSON.stringify(report), exportKey);
}

/** @param now epoch milliseconds */
export function finishExport(database: Database, exportKey: number, now: Moment): void {
  database.run('UPDATE exports SET finished = ? WHERE key = ?', now, exportKey);
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
    .rows(v.tuple([v.string()]), 'SELECT name FROM exports WHERE finished IS NULL ORDER BY key')
    .map(([name]) => name);
  return { conversations, messages, raws, importedOn, bytes: pages * pageSize, interrupted };
}
