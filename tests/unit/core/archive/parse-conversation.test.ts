import { describe, expect, it } from 'vitest';
import { read, tree } from './reading';

describe('the head of a conversation', () => {
  it('is read with its times in milliseconds', () => {
    const { conversation } = read({
      conversation_id: 'c-1',
      id: 'other',
      title: ' Rye bread ',
      create_time: 1_700_000_000.123456,
      update_time: 1_700_000_100,
      default_model_slug: 'gpt-4o',
      is_archived: true,
      is_starred: null,
      pinned_time: 1_700_000_200,
      mapping: {},
    });
    expect(conversation).toEqual({
      id: 'c-1',
      title: 'Rye bread',
      created: 1_700_000_000_123,
      updated: 1_700_000_100_000,
      model: 'gpt-4o',
      gpt: null,
      project: null,
      archived: true,
      starred: true,
      messages: [],
      thread: [],
    });
  });

  it.each([
    [{ gizmo_id: 'g-abc' }, 'g-abc', null],
    [{ gizmo_id: 'g-p-abc' }, null, 'g-p-abc'],
    [{ gizmo_id: 'g-abc', conversation_template_id: 'g-p-def' }, 'g-abc', 'g-p-def'],
    [{ gizmo_id: null, conversation_template_id: null }, null, null],
  ])('tells the GPT and the project of %j', (fields, gpt, project) => {
    expect(read({ id: 'c', mapping: {}, ...fields }).conversation).toMatchObject({ gpt, project });
  });

  it('without an id gets one that is the same in the next export', () => {
    const { id: _, ...raw } = { ...tree([['first', null, 'Hi']]), create_time: 5 };
    const { conversation, notes } = read(raw);
    expect(conversation.id).toMatch(/^no-id first \w{6,11}$/);
    expect(read(structuredClone(raw)).conversation.id).toBe(conversation.id);
    expect(notes).toContainEqual({ kind: 'no-id', detail: '' });
  });

  it('without an id never gets that of another, however alike they begin', () => {
    const ids = Array.from({ length: 1000 }, (_, place) => {
      const { id: _id, ...raw } = tree([
        ['client-created-root', null],
        ['a', 'client-created-root', 'Hi'],
        ['b', 'a', `Hello ${place}`],
      ]);
      return read(raw).conversation.id;
    });
    expect(new Set(ids).size).toBe(1000);
  });
});
