import {
  addReports,
  type Report,
  reportOfSkipped,
  type SkippedWhy,
} from '../../../core/archive/report';
import { createSplitter, type Splitter } from '../../../core/archive/split';
import { createBreath } from '../breath';
import type { Database } from '../store/database';
import { findEntry, keepEntry, keepReport, type StoredExport } from '../store/exports';
import { createWordIndex } from '../store/word-index';
import { type Batch, createBatch } from './batch';
import type { OpenedExport } from './open-exports';
import { DamagedFile, type SourceFile } from './source';
import { type AssetsAtHand, type TakenIn, takeIn, takeInRaw } from './take-in';

/** What reading an export needs, and whom it tells. */
export interface Reading {
  database: Database;
  assets: AssetsAtHand;
  signal: AbortSignal;
  /** Milliseconds, of a clock that only goes forward. */
  now: () => number;
  /** After each chunk: its size unpacked, and how many conversations it brought. */
  onChunk: (bytes: number, conversations: number) => void;
}

/**
 * Takes in what is not yet there of an export. What it has done is stored with how far it came, so that it can end at
 * any point, also in an error or a crash, and go on.
 *
 * @returns all that was done of this export, earlier parts included
 * @throws the signal's reason, or an error of SQLite; what was stored before stays
 */
export async function readExport(
  { skipped, conversations }: OpenedExport,
  begun: StoredExport,
  reading: Reading,
): Promise<Report> {
  const { database } = reading;
  let report = begun.report;
  const tell = (part: Report): void => {
    report = addReports(report, part);
  };
  const isNew = Object.values(report.conversations).every((count) => count === 0);
  if (isNew && report.named.length === 0) {
    for (const one of skipped) tell(reportOfSkipped(one, false));
  }
  for (const file of conversations) {
    let entry = findEntry(database, begun.key, file.name);
    if (entry.finished) continue;
    const index = createWordIndex(database);
    const keep = () => {
      index.store();
      keepEntry(database, begun.key, file.name, entry);
      keepReport(database, begun.key, report);
    };
    const batch = createBatch(database, keep, reading.now);
    const store = (taken: TakenIn, elements: number): void => {
      batch.write(taken.bytes, () => {
        tell(taken.store(database, index, entry.again));
        entry = { ...entry, elements };
      });
    };
    const why = await readConversations(file, entry.elements, reading, batch, store);
    batch.write(0, () => {
      if (why !== null) tell(reportOfSkipped({ what: 'file', why, name: file.name }, false));
      entry = { ...entry, finished: true };
    });
    batch.flush();
  }
  return report;
}

/** @returns why the file could not be read to its end, or null when it could */
async function readConversations(
  file: SourceFile,
  done: number,
  reading: Reading,
  batch: Batch,
  store: (taken: TakenIn, elements: number) => void,
): Promise<SkippedWhy | null> {
  const splitter = createSplitter();
  const placeOf = (index: number) => `${file.name} #${index + 1}`;
  const breathe = createBreath(reading.now);
  const take = async (chunk: Uint8Array): Promise<void> => {
    let conversations = 0;
    for (const element of splitter.push(chunk)) {
      conversations += 1;
      if (element.index < done) continue;
      store(await takeIn(element, placeOf(element.index), reading.assets), element.index + 1);
    }
    reading.onChunk(chunk.length, conversations);
    await breathe();
  };
  let damage: SkippedWhy | null = null;
  try {
    await file.read(take, reading.signal);
  } catch (error) {
    if (!(error instanceof DamagedFile)) {
      // Cancelled, or the file is gone: what was read stays.
      batch.flush();
      throw error;
    }
    damage = 'damaged';
  }
  // What came of the last conversation before the damage is kept, too.
  const ending = await endOf(splitter, done, placeOf, store);
  return damage ?? ending;
}

async function endOf(
  splitter: Splitter,
  done: number,
  placeOf: (index: number) => string,
  store: (taken: TakenIn, elements: number) => void,
): Promise<SkippedWhy | null> {
  const ending = splitter.end();
  if (ending.kind === 'complete') return null;
  if (ending.kind === 'cut-off' && ending.rest.length > 0 && ending.index >= done) {
    store(await takeInRaw(ending.rest, 'cut-off', placeOf(ending.index)), ending.index + 1);
  }
  return ending.kind;
}
