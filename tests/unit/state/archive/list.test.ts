import { describe, expect, it } from 'vitest';
import type { ListQuestion } from '../../../../state/archive/archive';
import {
  listConversations,
  listIds,
  listPlaces,
} from '../../../../state/archive/store/list-conversations';
import { memoryDatabase, talk, write } from './memory-database';

async function archive() {
  const database = await memoryDatabase();
  write(
    database,
    talk('b', ['1'], { title: 'Bread', created: 10, updated: 50, gpt: 'g-baker' }),
    talk('e', ['1'], { title: 'éclair', created: 40, updated: 40, gpt: 'g-baker', starred: true }),
    talk('z', ['1', '2'], { title: 'zoo', created: 30, updated: null, project: 'g-p-trip' }),
    talk('u', ['1'], { title: '', created: null, updated: 20, archived: true }),
    talk('n', ['1'], { title: 'never', created: null, updated: null }),
  );
  return (question: Partial<ListQuestion>) => {
    const whole = { order: 'updated', offset: 0, limit: 10, ...question } as const;
    const { total, conversations } = listConversations(database, whole);
    return { total, ids: conversations.map(({ id }) => id).join('') };
  };
}

describe('the list', () => {
  it.each([
    ['updated', 'bezun'],
    ['created', 'ezubn'],
    // Capitals and accents do not count; those without a title come last.
    ['title', 'benzu'],
  ] as const)('by %s', async (order, ids) => {
    const list = await archive();
    expect(list({ order })).toEqual({ total: 5, ids });
  });

  it('comes in pages, and tells how many there are in all', async () => {
    const list = await archive();
    expect(list({ offset: 1, limit: 2 })).toEqual({ total: 5, ids: 'ez' });
    expect(list({ offset: 10, limit: 2 })).toEqual({ total: 5, ids: '' });
  });

  it.each<[string, Partial<ListQuestion>, string]>([
    ['of one GPT', { gpt: 'g-baker' }, 'be'],
    ['of one project', { project: 'g-p-trip' }, 'z'],
    ['from a date on', { from: 40 }, 'be'],
    ['up to a date', { to: 30 }, 'zun'],
    ['between dates', { from: 30, to: 40 }, 'ez'],
    ['between dates of the beginning', { order: 'created', from: 10, to: 20 }, 'ub'],
    ['of all of these', { gpt: 'g-baker', from: 45 }, 'b'],
  ])('%s', async (_, question, ids) => {
    const list = await archive();
    expect(list(question)).toEqual({ total: ids.length, ids });
  });

  it('tells of each conversation what a line of it shows', async () => {
    const database = await memoryDatabase();
    const [shown, hidden, branch] = talk('x', ['1', '2', '3']).messages;
    if (!shown || !hidden || !branch) throw new Error('There are three.');
    const messages = [shown, { ...hidden, hidden: true }, branch];
    write(database, { ...talk('x', []), messages, thread: [shown.id, hidden.id], starred: true });
    const { conversations } = listConversations(database, { order: 'title', offset: 0, limit: 1 });
    expect(conversations).toEqual([
      {
        ...{ id: 'x', title: '', created: 1, updated: 1, gpt: null, project: null },
        ...{ archived: false, starred: true, messages: 1 },
      },
    ]);
  });

  it('of all ids has the newest first', async () => {
    const database = await memoryDatabase();
    write(database, talk('old', [], { updated: 1 }), talk('new', [], { updated: 2 }));
    expect(listIds(database)).toEqual(['new', 'old']);
  });
});

describe('the places', () => {
  it('are the GPTs and projects with conversations, those with the most first', async () => {
    const database = await memoryDatabase();
    write(
      database,
      talk('1', [], { gpt: 'g-a' }),
      talk('2', [], { project: 'g-p-b' }),
      talk('3', [], { gpt: 'g-c', project: 'g-p-b' }),
      talk('4', []),
    );
    expect(listPlaces(database)).toEqual([
      { kind: 'project', id: 'g-p-b', conversations: 2 },
      { kind: 'gpt', id: 'g-a', conversations: 1 },
      { kind: 'gpt', id: 'g-c', conversations: 1 },
    ]);
  });
});
