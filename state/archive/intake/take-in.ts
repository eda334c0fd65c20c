import type { FindAsset } from '../../../core/archive/assets';
import type { Conversation } from '../../../core/archive/conversation';
import { titleOf } from '../../../core/archive/head';
import { type Note, needsRaw } from '../../../core/archive/note';
import { readElement } from '../../../core/archive/parse-conversation';
import {
  addReports,
  EMPTY_REPORT,
  type Outcome,
  type Report,
  reportOf,
  reportOfSkipped,
  type SkippedWhy,
} from '../../../core/archive/report';
import type { Element } from '../../../core/archive/split';
import { findAsset, keepAsset } from '../store/assets';
import type { Database } from '../store/database';
import { keepRaw } from '../store/raws';
import type { WordIndex } from '../store/word-index';
import { writeConversation } from '../store/write-conversation';
import { digestOf } from './fingerprint';

/** Where assets may lie: the exports that are at hand, by their keys in the archive, the conversation's own first. */
export type AssetsAtHand = readonly { export: number; find: FindAsset }[];

/** What was read of one element of an export, ready to be stored. */
export interface TakenIn {
  bytes: number;
  /**
   * Stores it, and tells what became of it. To be called within a transaction.
   *
   * @param again see writeConversation
   */
  store(database: Database, index: WordIndex, again: boolean): Report;
}

/**
 * Reads one element of an export.
 *
 * @param place what it is called when it has no title: `conversations-003.json #17`
 */
export async function takeIn(
  element: Element,
  place: string,
  assets: AssetsAtHand,
): Promise<TakenIn> {
  if (element.kind === 'too-big') {
    const name = titleOf(element.head) ?? place;
    return { bytes: element.size, store: () => skipped('too-big', name, false) };
  }
  const { bytes } = element;
  if (element.kind === 'too-deep') return takeInRaw(bytes, 'too-deep', place);
  const read = readElement(bytes);
  if ('problem' in read) return takeInRaw(bytes, read.problem, place);
  const { conversation, notes } = read;
  const raw = needsRaw(notes) ? await rawOf(bytes) : null;
  return {
    bytes: bytes.length,
    store(database, index, again) {
      const outcome = writeConversation(database, index, conversation, again);
      if (raw !== null && outcome !== 'unchanged') {
        keepRaw(database, {
          ...raw,
          conversation: conversation.id,
          name: conversation.title || place,
        });
      }
      return reportOfRead(database, conversation, outcome, notes, assets);
    },
  };
}

/** Keeps as it is what cannot be read as a conversation. */
export async function takeInRaw(
  bytes: Uint8Array,
  why: SkippedWhy,
  place: string,
): Promise<TakenIn> {
  const name = titleOf(bytes) ?? place;
  const raw = await rawOf(bytes);
  return {
    bytes: bytes.length,
    store(database) {
      keepRaw(database, { ...raw, conversation: null, name });
      return skipped(why, name, true);
    },
  };
}

async function rawOf(bytes: Uint8Array) {
  // The bytes are a view of a chunk that is written over.
  const own = bytes.slice();
  return { bytes: own, digest: await digestOf(own) };
}

function skipped(why: SkippedWhy, name: string, keptRaw: boolean): Report {
  return reportOfSkipped({ what: 'conversation', why, name }, keptRaw);
}

function reportOfRead(
  database: Database,
  conversation: Conversation,
  outcome: Outcome,
  notes: readonly Note[],
  assets: AssetsAtHand,
): Report {
  // One that stays as it was may still point to files that only this export has.
  const found = findAssets(database, conversation, assets);
  const report = reportOf(outcome, conversation.messages.length, notes);
  return outcome === 'unchanged' ? report : addReports(report, { ...EMPTY_REPORT, assets: found });
}

function findAssets(database: Database, conversation: Conversation, assets: AssetsAtHand) {
  const ids = new Set(
    conversation.messages.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'asset' ? [part.asset] : [])),
    ),
  );
  let found = 0;
  for (const id of ids) {
    const place = placeOf(id, assets);
    if (place !== null) keepAsset(database, id, place);
    if (place !== null || findAsset(database, id).length > 0) found += 1;
  }
  return { found, missing: ids.size - found };
}

function placeOf(id: string, assets: AssetsAtHand) {
  for (const { export: key, find } of assets) {
    const found = find(id);
    if (found !== null) return { export: key, path: found.file.name, name: found.name };
  }
  return null;
}
