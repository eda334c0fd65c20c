import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { threadOf } from '../../../../core/archive/conversation';
import { conversationAt, type RawConversation } from '../../../archive/conversations';
import { says } from '../../../archive/messages';
import { read, tree } from './reading';

describe('the thread', () => {
  const branched = [
    ['root', null],
    ['a', 'root', 'Question'],
    ['b1', 'a', 'First answer'],
    ['b2', 'a', 'Second answer'],
    ['c2', 'b2', 'Thanks'],
  ] as const;

  it('leads from the first message to the current one; branches stay reachable', () => {
    const { conversation } = read(tree(branched, { current_node: 'b1' }));
    expect(conversation.thread).toEqual(['a', 'b1']);
    expect(conversation.messages.map(({ id, parent }) => [id, parent])).toEqual([
      ['a', null],
      ['b1', 'a'],
      ['b2', 'a'],
      ['c2', 'b2'],
    ]);
  });

  it('needs no children: exports of 2026 have none', () => {
    const withChildren = conversationAt(3, 1, { messages: 9, branchEvery: 2 });
    const withoutChildren = conversationAt(3, 1, {
      messages: 9,
      branchEvery: 2,
      withChildren: false,
    });
    expect(read(withoutChildren)).toEqual(read(withChildren));
    expect(read(withChildren).notes).toEqual([]);
  });

  it('takes the parent from `children` where a node names none', () => {
    const raw = tree(
      [
        ['a', null, 'Hi'],
        ['b', null, 'Hello'],
      ],
      { current_node: 'b' },
    );
    const mapping = { ...raw.mapping, a: { ...raw.mapping.a, children: ['b'] } };
    expect(read({ ...raw, mapping }).conversation.thread).toEqual(['a', 'b']);
  });

  it('keeps the branches in the order of `children`', () => {
    const raw = tree(
      [
        ['a', null, 'Hi'],
        ['b', 'a', '1'],
        ['c', 'a', '2'],
      ],
      { current_node: 'c' },
    );
    const mapping = { ...raw.mapping, a: { ...raw.mapping.a, children: ['c', 'b'] } };
    expect(read({ ...raw, mapping }).conversation.messages.map(({ id }) => id)).toEqual([
      'a',
      'c',
      'b',
    ]);
  });

  it('goes on above a node without a message', () => {
    const { conversation } = read(
      tree(
        [
          ['a', null, 'Hi'],
          ['gap', 'a'],
          ['b', 'gap', 'Hello'],
          ['end', 'b'],
        ],
        { current_node: 'end' },
      ),
    );
    expect(conversation.thread).toEqual(['a', 'b']);
    expect(conversation.messages[1]?.parent).toBe('a');
  });

  it.each([[undefined], [null], ['gone'], [7]])(
    'ends at the newest end when the current node is %j',
    (current) => {
      const raw = tree(
        [
          ['a', null, 'Hi'],
          ['b', 'a', 'old'],
          ['c', 'a', 'new'],
          ['d', 'a', 'no time'],
        ],
        {
          current_node: current,
        },
      );
      const time = (id: 'b' | 'c', create_time: number) => ({
        ...raw.mapping[id],
        message: { ...says('user', id), create_time },
      });
      const mapping = { ...raw.mapping, b: time('b', 100), c: time('c', 200) };
      const { conversation, notes } = read({ ...raw, mapping });
      expect(conversation.thread).toEqual(['a', 'c']);
      expect(notes).toEqual([{ kind: 'no-current', detail: '' }]);
    },
  );

  it.each(['root', 'empty', 'aside'])(
    'ends at the newest end where %s is the current node',
    (current) => {
      const nodes = [
        ['root', null],
        ['empty', 'root', ''],
        ['a', 'empty', 'Hi'],
        ['b', 'a', 'Hello'],
        ['aside', null],
      ] as const;
      const { conversation, notes } = read(tree(nodes, { current_node: current }));
      expect(conversation.thread).toEqual(['empty', 'a', 'b']);
      expect(notes).toEqual([{ kind: 'no-current', detail: '' }]);
    },
  );

  it('ends at a message, though a node without one comes last', () => {
    const nodes = [
      ['a', null, 'Hi'],
      ['aside', null],
      ['empty', null, ''],
    ] as const;
    expect(read(tree(nodes)).conversation.thread).toEqual(['a']);
  });

  it('of twenty thousand messages is as good as any', () => {
    // The last comes first.
    const nodes = Array.from({ length: 20_000 }, (_, place) => {
      return [`n${place}`, place === 0 ? null : `n${place - 1}`, 'x'] as const;
    });
    const { conversation } = read(tree(nodes.reverse(), { current_node: 'n19999' }));
    expect(conversation.thread).toHaveLength(20_000);
    expect(conversation.thread.at(-1)).toBe('n19999');
  });
});

describe('a made-up conversation', () => {
  it('is read whole: every message, and the thread from root to current', () => {
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.integer({ min: 0, max: 40 }),
        fc.nat(4),
        (index, messages, branchEvery) => {
          const raw = conversationAt(1, index, {
            messages,
            branchEvery,
            everyKind: index % 9 === 0,
          });
          const { conversation, notes } = read(raw);
          expect(conversation.messages).toHaveLength(countMessages(raw));
          const thread = threadOf(conversation);
          expect(thread.map(({ id }) => id)).toEqual(pathTo(raw));
          expect(thread[0]?.parent ?? null).toBeNull();
          const seen = new Set<string | null>([null]);
          for (const { id, parent } of conversation.messages) {
            expect(seen.has(parent), 'parents come first').toBe(true);
            seen.add(id);
          }
          expect(notes.filter(({ kind }) => kind !== 'unknown-content')).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

function countMessages({ mapping }: RawConversation): number {
  return Object.values(mapping).filter((node) => 'message' in node && node.message !== null).length;
}

function pathTo({ mapping, current_node }: RawConversation): string[] {
  const path: string[] = [];
  for (let id: unknown = current_node; typeof id === 'string'; ) {
    const node: { message?: unknown; parent?: unknown } = mapping[id] ?? {};
    if (node.message != null) path.unshift(id);
    id = node.parent;
  }
  return path;
}
