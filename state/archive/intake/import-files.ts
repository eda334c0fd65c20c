import {
  addReports,
  EMPTY_REPORT,
  type Report,
  reportOfFiles,
  reportOfSkipped,
} from '../../../core/archive/report';
import type { GivenFile, ImportProgress } from '../archive';
import { ArchiveError } from '../archive-problem';
import { mentionedAssets } from '../store/assets';
import type { Database } from '../store/database';
import {
  beginExport,
  findEntry,
  findExport,
  finishExport,
  keepReport,
  wasDamaged,
} from '../store/exports';
import { createMeter } from './meter';
import { type OpenedExport, openExports, type Refusal } from './open-exports';
import { readExport } from './read-export';
import type { Source } from './source';

/** What an import needs of the worker. */
export interface Importing {
  /** The archive's database when it has one already. */
  existing(): Promise<Database | null>;
  /** The archive's database, made when there is none. */
  database(): Promise<Database>;
  /** @throws ArchiveError when so many bytes of JSON will not fit */
  assertRoom(json: number): Promise<void>;
  /** From now on assets can be read from this export. */
  onSource(exportKey: number, source: Source): void;
  onProgress(progress: ImportProgress): void;
  signal: AbortSignal;
  /** Epoch milliseconds. */
  today: () => number;
  /** Milliseconds, of a clock that only goes forward. */
  now: () => number;
}

/**
 * Takes in what was given. See Archive.import.
 *
 * @throws ArchiveError; the signal's reason; an error of SQLite
 */
export async function importFiles(
  files: readonly GivenFile[],
  importing: Importing,
): Promise<Report> {
  const meter = createMeter(importing.onProgress, importing.now);
  meter.begin('checking', 0);
  const { exports, refusals } = await openExports(files, importing.signal);
  if (exports.length === 0) throw new ArchiveError(refusals[0] ?? { kind: 'nothing-given' });
  const bytes = bytesToRead(exports, await importing.existing());
  await importing.assertRoom(bytes);

  const database = await importing.database();
  const begun = exports.map((opened) => {
    const { fingerprint, name } = opened.source;
    return { opened, ...beginExport(database, fingerprint, name) };
  });
  for (const { key, opened } of begun) importing.onSource(key, opened.source);

  meter.begin('reading', bytes);
  let report = refusals.map(reportOfRefusal).reduce(addReports, EMPTY_REPORT);
  for (const { opened, ...stored } of begun) {
    const own = begun.toSorted(
      (one, other) => Number(other.key === stored.key) - Number(one.key === stored.key),
    );
    const assets = own.map(({ key, opened: { findAsset } }) => ({ export: key, find: findAsset }));
    if (stored.finished !== null) {
      report = addReports(report, asGivenAgain(stored.report));
      continue;
    }
    const { signal, now } = importing;
    const done = await readExport(opened, stored, {
      ...{ database, assets, signal, now },
      onChunk: meter.add,
    });
    finish(database, stored.key, done, importing.today());
    report = addReports(report, done);
  }
  meter.begin('finishing', bytes);
  // Only now: a conversation of one export may point to a file of another.
  const mentioned = mentionedAssets(database);
  for (const { opened } of begun) {
    report = addReports(report, reportOfUnmentioned(opened, mentioned));
  }
  // The log of changes goes into the database, and its room back to the disk.
  database.script('PRAGMA wal_checkpoint(TRUNCATE)');
  return report;
}

function bytesToRead(exports: readonly OpenedExport[], database: Database | null): number {
  let bytes = 0;
  for (const { source, conversations } of exports) {
    const stored = database === null ? null : findExport(database, source.fingerprint);
    const begun = stored === null || wasDamaged(stored) ? null : stored;
    for (const { name, size } of begun?.finished ? [] : conversations) {
      const isDone = database !== null && begun && findEntry(database, begun.key, name).finished;
      if (!isDone) bytes += size;
    }
  }
  return bytes;
}

function finish(database: Database, key: number, report: Report, today: number): void {
  database.whole(() => {
    keepReport(database, key, report);
    finishExport(database, key, today);
  });
}

/** The report of an export that was finished before: nothing had to be done. */
function asGivenAgain(report: Report): Report {
  const { added, updated, unchanged, skipped } = report.conversations;
  const conversations = { added: 0, updated: 0, unchanged: added + updated + unchanged, skipped };
  return { ...report, conversations, messages: 0, notes: {} };
}

function reportOfUnmentioned(
  { assets, findAsset }: OpenedExport,
  mentioned: readonly string[],
): Report {
  const files = new Set(mentioned.map((id) => findAsset(id)?.file));
  const others = assets.filter((file) => !files.has(file)).map(({ name }) => name);
  return reportOfFiles('unmentioned', others.toSorted());
}

const WHY = {
  'wrong-kind': 'another-format',
  encrypted: 'encrypted',
  damaged: 'damaged',
  'too-many-files': 'too-many-files',
} as const;

function reportOfRefusal({ kind, file }: Refusal): Report {
  return reportOfSkipped({ what: 'file', why: WHY[kind], name: file }, false);
}
