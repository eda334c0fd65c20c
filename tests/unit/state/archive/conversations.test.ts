import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConversation } from '../../../../state/archive/store/read-conversation';
import { search } from '../../../../state/archive/store/search';
import { readTraces } from '../../../../state/archive/store/traces';
import { conversationAt } from '../../../archive/conversations.ts';
import { MENDABLE } from '../../../archive/malformed.ts';
import { memoryDatabase, read, talk, write } from './memory-database';

const found = (database: Parameters<typeof search>[0], text: string) =>
  search(database, { text, offset: 0, limit: 10 }).hits.map((hit) => hit.message ?? hit.title);

describe('a conversation in the archive', () => {
  it('comes out as it went in: every kind of content, branches, hidden messages', async () => {
    const database = await memoryDatabase();
    const went = Array.from({ length: 12 }, (_, index) =>
      read(conversationAt(5, index, { everyKind: index % 2 === 0 })),
    );
    write(database, ...went);
    for (const conversation of went) {
      expect(readConversation(database, conversation.id)).toEqual(conversation);
    }
  });

  it('comes out as it went in also when it had to be mended', async () => {
    const database = await memoryDatabase();
    for (const [id, json] of Object.entries(MENDABLE)) {
      const conversation = { ...read(JSON.parse(json)), id };
      write(database, conversation);
      expect(readConversation(database, id)).toEqual(conversation);
    }
  });

  it('is null when it is not there', async () => {
    expect(readConversation(await memoryDatabase(), 'nowhere')).toBeNull();
  });

  it('may hold anything in its words', async () => {
    const database = await memoryDatabase();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' })), fc.uuid(), async (said, id) => {
        // The reader has made them well-formed; SQLite ends a text at U+0000, so it takes those out, too.
        const words = said.map((text) => text.toWellFormed().replaceAll('\0', ''));
        const conversation = talk(id, words);
        write(database, conversation);
        expect(readConversation(database, id)).toEqual(conversation);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the same conversation again', () => {
  const older = talk('one', ['the old question'], { updated: 1000, title: 'Old title' });
  const newer = talk('one', ['the new question', 'an answer'], { updated: 2000, title: 'New' });

  it('is added, and unchanged when it is the same', async () => {
    const database = await memoryDatabase();
    expect(write(database, older, older)).toEqual(['added', 'unchanged']);
  });

  it('takes the place of the older one, in the index too', async () => {
    const database = await memoryDatabase();
    expect(write(database, older, newer)).toEqual(['added', 'updated']);
    expect(readConversation(database, 'one')).toEqual(newer);
    expect(found(database, 'question')).toEqual(['one-0']);
    expect(found(database, 'old')).toEqual([]);
    expect(found(database, 'title')).toEqual([]);
    expect(found(database, 'new')).toEqual(['New', 'one-0']);
  });

  it('takes its place also when it was stored long ago', async () => {
    const database = await memoryDatabase();
    write(database, older);
    write(database, newer);
    expect(found(database, 'question')).toEqual(['one-0']);
    expect(found(database, 'old')).toEqual([]);
  });

  it('does not take the place of a newer one', async () => {
    const database = await memoryDatabase();
    expect(write(database, newer, older)).toEqual(['added', 'unchanged']);
    expect(readConversation(database, 'one')).toEqual(newer);
  });

  it('leaves its neighbours alone', async () => {
    const database = await memoryDatabase();
    const [before, after] = [talk('before', ['a', 'b']), talk('after', ['c', 'd'])];
    write(database, before, older, after, newer);
    expect(readConversation(database, 'before')).toEqual(before);
    expect(readConversation(database, 'after')).toEqual(after);
  });

  it('can lose all its messages', async () => {
    const database = await memoryDatabase();
    const empty = talk('one', [], { updated: 3000 });
    expect(write(database, newer, empty)).toEqual(['added', 'updated']);
    expect(readConversation(database, 'one')).toEqual(empty);
  });
});

describe('traces', () => {
  it('are the custom instructions and memories of all conversations, the newest first', async () => {
    const database = await memoryDatabase();
    const instructions = (aboutPerson: string) =>
      ({ kind: 'instructions', aboutPerson, howToAnswer: '' }) as const;
    const withPart = (id: string, updated: number, part: object) => {
      const conversation = talk(id, ['x'], { updated });
      const messages = conversation.messages.map((message) => ({ ...message, parts: [part] }));
      return { ...conversation, messages } as typeof conversation;
    };
    write(
      database,
      withPart('older', 1, instructions('older')),
      withPart('newer', 3, instructions('newer')),
      withPart('memory', 2, { kind: 'memory', text: 'Has a cat.' }),
      talk('other', ['nothing of it']),
    );
    const { instructions: told, memories } = readTraces(database);
    expect(told.map(({ aboutPerson }) => aboutPerson)).toEqual(['newer', 'older']);
    expect(memories).toEqual([{ kind: 'memory', text: 'Has a cat.' }]);
  });
});
