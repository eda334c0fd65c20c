import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../../../core/archive/report';
import type { Database } from '../../../../state/archive/store/database';
import { forgetInterrupted, summarize } from '../../../../state/archive/store/exports';
import { listIds } from '../../../../state/archive/store/list-conversations';
import { readConversation } from '../../../../state/archive/store/read-conversation';
import { search } from '../../../../state/archive/store/search';
import { conversationsFile, export2026 } from '../../../archive/generator.ts';
import { fileOf, zipOf } from '../../../archive/zip.ts';
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

/** The same file, whose content can be read up to here; its end, with the directory of a zip, was read before. */
function vanishingAfter(file: File, bytes: number): File {
  const vanishing = (part: Blob, from: number) => () => {
    let at = from;
    const take = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        at += chunk.length;
        if (at <= bytes) controller.enqueue(chunk);
        else controller.error(new DOMException('It is not there any more', 'NotReadableError'));
      },
    });
    return Blob.prototype.stream.call(part).pipeThrough(take);
  };
  return new Proxy(file, {
    get(target, property) {
      if (property === 'stream') return vanishing(target, 0);
      if (property === 'slice') {
        return (from: number, to?: number) => {
          const part = target.slice(from, to);
          return Object.assign(part, { stream: vanishing(part, from) });
        };
      }
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
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

  it.each(['export.zip', 'conversations.json'])(
    'because %s was moved away keeps what was done, and goes on when it is back',
    async (name) => {
      const plan = { seed: 9, conversations: 1500, shape: { messages: 2, answerLength: 60 } };
      const made = conversationsFile(plan);
      const file = name.endsWith('.zip') ? await zipOf([made], { level: 0 }, name) : fileOf(made);
      const database = await memoryDatabase();
      const gone = await takeInto(database, [vanishingAfter(file, file.size / 2)]).then(
        () => null,
        (error: unknown) => error,
      );
      expect(gone).toHaveProperty('name', 'NotReadableError');
      const { conversations, interrupted } = summarize(database);
      expect(conversations).toBeGreaterThan(0);
      expect(interrupted).toEqual([name]);
      const report = await takeInto(database, [file]);
      expect(report.conversations.added).toBe(1500);
      expect(report.named).toEqual([]);
    },
  );

  it('can be forgotten; what it brought stays, and the same file is taken in again', async () => {
    const database = await memoryDatabase();
    await expect(takeInto(failingAfter(database, 800), [zip])).rejects.toThrow('no more');
    const { conversations } = summarize(database);
    expect(conversations).toBeGreaterThan(0);
    forgetInterrupted(database);
    forgetInterrupted(database);
    expect(summarize(database)).toMatchObject({ conversations, interrupted: [], importedOn: null });

    const again = await takeInto(database, [zip]);
    expect(again.conversations.added + conversations).toBe(report.conversations.added);
    expectTheSame(database);
  });

  it('before it began leaves nothing', async () => {
    const database = await memoryDatabase();
    const signal = AbortSignal.abort();
    await expect(takeInto(database, [zip], { signal })).rejects.toThrow('aborted');
    expect(summarize(database)).toMatchObject({ conversations: 0, interrupted: [] });
  });
});

it('is stopped in the middle however fast the file comes', async () => {
  const file = fileOf(conversationsFile({ seed: 9, conversations: CONVERSATIONS }));
  const json = await file.bytes();
  // All its pieces lie ready: between two of them, nothing else has its turn.
  file.stream = () =>
    new ReadableStream({
      start(controller) {
        for (let at = 0; at < json.length; at += 5_000) {
          controller.enqueue(json.slice(at, at + 5_000));
        }
        controller.close();
      },
    });
  const stopping = new AbortController();
  const database = await memoryDatabase();
  const taking = takeInto(database, [file], {
    signal: stopping.signal,
    onProgress: ({ conversations }) => {
      if (conversations > 0) setTimeout(() => stopping.abort());
    },
  });
  await expect(taking).rejects.toThrow('aborted');
  expect(listIds(database).length).toBeLessThan(CONVERSATIONS);
});
