import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../../state/archive/store/database';
import { summarize } from '../../../../state/archive/store/exports';
import { listIds } from '../../../../state/archive/store/list-conversations';
import { readConversation } from '../../../../state/archive/store/read-conversation';
import { search } from '../../../../state/archive/store/search';
import { export2026 } from '../../../archive/generator.ts';
import { zipOf } from '../../../archive/zip.ts';
import { lostIn, takeInto } from './importing';
import { memoryDatabase } from './memory-database';

const CONVERSATIONS = 230;
const BROKEN = { what: 'file', why: 'damaged', name: 'conversations-000.json' };
const shape = { messages: 4, answerLength: 400 };
let good: File;
let damaged: File;
let whole: Database;

beforeAll(async () => {
  const files = export2026({ seed: 11, conversations: CONVERSATIONS, shape });
  good = await zipOf(files, { level: 0 });
  const bytes = await good.bytes();
  // A word of the first shard has another letter now; the end, by which a zip is known, is the same.
  const text = new TextDecoder('latin1').decode(bytes);
  const at = text.indexOf(' the ', text.indexOf('"parts"'));
  bytes[at + 1] = (bytes[at + 1] ?? 0) ^ 1;
  damaged = new File([bytes], good.name, { lastModified: 2 });
  whole = await memoryDatabase();
  await takeInto(whole, [good]);
});

function expectTheSame(database: Database) {
  const ids = listIds(whole);
  expect(listIds(database).toSorted()).toEqual(ids.toSorted());
  for (const id of ids) {
    expect(readConversation(database, id)).toEqual(readConversation(whole, id));
  }
  const question = { text: 'the', offset: 0, limit: 5000 };
  expect(search(database, question).hits).toHaveLength(search(whole, question).hits.length);
  expect(summarize(database)).toMatchObject({ conversations: ids.length, interrupted: [] });
}

describe('a good copy of a zip that was damaged', () => {
  it('is read, and puts right what the damaged one had wrong', async () => {
    const database = await memoryDatabase();
    expect((await takeInto(database, [damaged])).named).toContainEqual(BROKEN);
    const report = await takeInto(database, [good]);
    expect(lostIn(report)).toEqual([]);
    const { added, updated, unchanged, skipped } = report.conversations;
    expect({ updated, skipped }).toEqual({ updated: 1, skipped: 0 });
    expect(added + unchanged).toBe(CONVERSATIONS - 1);
    expectTheSame(database);
    const again = await takeInto(database, [good]);
    expect(again.conversations).toMatchObject({ updated: 0, unchanged: CONVERSATIONS });
  });

  it('does so too when its import ends in the middle and goes on', async () => {
    const database = await memoryDatabase();
    await takeInto(database, [damaged]);
    const controller = new AbortController();
    const stopped = takeInto(database, [good], {
      signal: controller.signal,
      assertRoom: async (json) => {
        expect(json).toBeGreaterThan(0);
        controller.abort();
      },
    });
    await expect(stopped).rejects.toThrow('aborted');
    expect(summarize(database).interrupted).toEqual(['export.zip']);
    await takeInto(database, [good]);
    expectTheSame(database);
  });

  it('is read also when the import of the damaged one was not finished', async () => {
    const database = await memoryDatabase();
    const controller = new AbortController();
    const stopped = takeInto(database, [damaged], {
      signal: controller.signal,
      onProgress: ({ conversations }) => {
        if (conversations > 150) controller.abort();
      },
    });
    await expect(stopped).rejects.toThrow('aborted');
    expect(lostIn(await takeInto(database, [good]))).toEqual([]);
    expectTheSame(database);
  });
});
