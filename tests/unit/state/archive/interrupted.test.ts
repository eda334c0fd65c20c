import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../../../core/archive/report';
import type { Database } from '../../../../state/archive/store/database';
import { summarize } from '../../../../state/archive/store/exports';
import { listIds } from '../../../../state/archive/store/list-conversations';
import { readConversation } from '../../../../state/archive/store/read-conversation';
import { search } from '../../../../state/archive/store/search';
import { export2026 } from '../../../archive/generator.ts';
import { zipOf } from '../../../archive/zip.ts';
import { takeInto } from './importing';
import { memoryDatabase } from './memory-database';

const CONVERSATIONS = 115;
let zip: File;
let whole: Database;
let report: Report;

beforeAll(async () => {
  const shape = { messages: 2, answerLength: 40 };
  zip = await zipOf(export2026({ seed: 9, conversations: CONVERSATIONS, malformed: true, shape }));
  whole = await memoryDatabase();
  report = await takeInto(whole, [zip]);
});

/** The database, which from its n-th write on takes nothing more: as a disk that is full, or a tab that is closed. */
function failingAfter(database: Database, writes: number): Database {
  let left = writes;
  return {
    ...database,
    run(sql, ...values) {
      if (sql.startsWith('INSERT') && left-- <= 0) throw new Error('no more');
      database.run(sql, ...values);
    },
  };
}

function expectTheSame(database: Database) {
  const ids = listIds(whole);
  expect(listIds(database).toSorted()).toEqual(ids.toSorted());
  for (const id of ids.slice(0, 20))
    expect(readConversation(database, id)).toEqual(readConversation(whole, id));
  const question = { text: 'the', offset: 0, limit: 5000 };
  expect(search(database, question).hits).toHaveLength(search(whole, question).hits.length);
  expect(summarize(database)).toMatchObject({ conversations: ids.length, interrupted: [] });
}

describe('an import that ends in the middle', () => {
  it('goes on, wherever that was, and comes to the same archive and the same report', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(1200), { maxLength: 2 }), async (ends) => {
        const database = await memoryDatabase();
        let done: Report | null = null;
        for (const end of [...ends, Number.POSITIVE_INFINITY]) {
          done ??= await takeInto(failingAfter(database, end), [zip]).catch(() => null);
          expect(listIds(database).length).toBe(summarize(database).conversations);
        }
        expect(done).toEqual(report);
        expectTheSame(database);
      }),
      { numRuns: 6, examples: [[[0]], [[100, 100]]] },
    );
  });

  it('because the person stopped it keeps what was done, says which file, and goes on', async () => {
    const database = await memoryDatabase();
    const controller = new AbortController();
    const stopped = takeInto(database, [zip], {
      signal: controller.signal,
      onProgress: ({ conversations }) => {
        if (conversations > 50) controller.abort();
      },
    });
    await expect(stopped).rejects.toThrow('aborted');
    const { conversations, interrupted, importedOn } = summarize(database);
    expect(conversations).toBeGreaterThan(50);
    expect(conversations).toBeLessThan(CONVERSATIONS);
    expect({ interrupted, importedOn }).toEqual({ interrupted: ['export.zip'], importedOn: null });
    expect(await takeInto(database, [zip])).toEqual(report);
    expectTheSame(database);
  });

  it('before it began leaves nothing', async () => {
    const database = await memoryDatabase();
    const signal = AbortSignal.abort();
    await expect(takeInto(database, [zip], { signal })).rejects.toThrow('aborted');
    expect(summarize(database)).toMatchObject({ conversations: 0, interrupted: [] });
  });
});
