import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { threadOf } from '../../../../core/archive/conversation';
import { needsRaw } from '../../../../core/archive/note';
import {
  type ReadConversation,
  readConversation,
  readElement,
} from '../../../../core/archive/parse-conversation';
import { conversationAt, type RawConversation } from '../../../archive/conversations';
import { MENDABLE, UNREADABLE } from '../../../archive/malformed';
import { says } from '../../../archive/messages';

const encoder = new TextEncoder();
const kind = fc.constantFrom(
  'text',
  'multimodal_text',
  'code',
  'thoughts',
  'constructor',
  'tether_quote',
  null,
);

function read(raw: unknown) {
  return expectRead(readConversation(raw));
}

function expectRead(result: ReadConversation) {
  if ('problem' in result) throw new Error(`not read: ${result.problem}`);
  return result;
}

function readJson(json: string | undefined) {
  return expectRead(readElement(encoder.encode(json)));
}

/** A conversation whose nodes are given as `[id, parent, words]`. */
function tree(nodes: readonly (readonly [string, string | null, string?])[], rest: object = {}) {
  const mapping = nodes.map(([id, parent, words]) => {
    const message = words === undefined ? null : says('user', words);
    return [id, { id, parent, message }];
  });
  return { id: 'c', mapping: Object.fromEntries(mapping), ...rest };
}

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
    expect(conversation.id).toBe('no-id 5000 first');
    expect(notes).toContainEqual({ kind: 'no-id', detail: '' });
  });
});

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

describe('what is malformed', () => {
  it.each([
    ['a circle of three', ['Hello', 'Hi', 'Again'], ['circle', 'no-current']],
    ['its own parent', ['Hello'], ['circle']],
    ['parents that are not there', ['Hello'], ['lost-parent', 'no-current']],
    ['a current node that is not there', ['Hello', 'Hi'], ['no-current']],
    ['a node that is none', ['Hello'], ['no-current', 'no-message', 'no-message']],
    ['a message that is none', ['Hello'], ['no-current', 'no-message']],
    ['names of prototypes as ids', ['Hello', 'polluted'], []],
    ['half a character', ['x\ufffdy\ufffdz'], ['broken-text', 'no-current']],
    ['no id and no title', ['Hello'], ['no-current', 'no-id']],
    ['fields of the wrong type', ['bare words'], ['no-current', 'no-id']],
    ['no messages at all', [], []],
  ])('but mendable keeps its messages, and is noted: %s', (what, words, kinds) => {
    const { conversation, notes } = readJson(MENDABLE[what]);
    const texts = conversation.messages.flatMap(({ parts }) =>
      parts.map((part) => (part.kind === 'text' ? part.markdown : part.kind)),
    );
    expect(texts).toEqual(words);
    expect(notes.map(({ kind }) => kind).toSorted()).toEqual(kinds);
  });

  it('has every case above', () => {
    expect(Object.keys(MENDABLE)).toHaveLength(11);
  });

  it.each(Object.entries(UNREADABLE).filter(([, [, why]]) => why !== 'too-deep'))(
    'beyond reading says why: %s',
    (_, [json, why]) => {
      expect(readElement(encoder.encode(json))).toEqual({ problem: why });
    },
  );

  it('with bytes that are no UTF-8 is read, noted, and to be kept as it came', () => {
    const json = JSON.stringify(tree([['a', null, 'caf#']], { current_node: 'a' }));
    const bytes = Uint8Array.from(encoder.encode(json), (byte) => (byte === 0x23 ? 0xe9 : byte));
    const { conversation, notes } = expectRead(readElement(bytes));
    expect(conversation.messages[0]?.parts).toEqual([{ kind: 'text', markdown: 'caf\ufffd' }]);
    expect(notes).toEqual([{ kind: 'broken-text', detail: '' }]);
    expect(needsRaw(notes)).toBe(true);
  });

  it('gives two messages different ids when mending would make them one', () => {
    const message = says('user', 'x');
    const mapping = { 'a\ud800': { message }, 'a\ud801': { message }, 'a\ufffd': { message } };
    const ids = read({ id: 'c', mapping }).conversation.messages.map(({ id }) => id);
    expect(ids).toEqual(['a\ufffd', 'a\ufffd (2)', 'a\ufffd (3)']);
  });

  it('does not reach any prototype', () => {
    readJson(MENDABLE['names of prototypes as ids']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it('is always read or named, and never throws', () => {
    const id = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor');
    const message = fc.record(
      {
        author: fc.record({ role: fc.constantFrom('user', 'assistant', 'tool', 'system', 'x', 3) }),
        content: fc.oneof(fc.jsonValue(), fc.record({ content_type: kind, parts: fc.jsonValue() })),
        metadata: fc.jsonValue(),
        recipient: fc.constantFrom('all', 'bio', 'canmore.update_textdoc', 5),
        create_time: fc.oneof(fc.double(), fc.string()),
      },
      { requiredKeys: [] },
    );
    const node = fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record({ parent: fc.option(id), children: fc.array(id), message }),
      },
      fc.jsonValue(),
    );
    const raw = fc.record({
      mapping: fc.dictionary(id, node),
      current_node: fc.option(id),
      title: fc.jsonValue(),
    });
    fc.assert(
      fc.property(fc.oneof(raw, fc.anything()), (anything) => {
        const result = readConversation(anything);
        if ('problem' in result) return;
        const { messages, thread } = result.conversation;
        const ids = new Set(messages.map((one) => one.id));
        expect(ids.size).toBe(messages.length);
        expect(thread.every((one) => ids.has(one))).toBe(true);
        expect(JSON.stringify(result).isWellFormed()).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('survives any byte of an export being another', () => {
    const bytes = encoder.encode(
      JSON.stringify(conversationAt(5, 6, { messages: 4, everyKind: true })),
    );
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 8 });
    fc.assert(
      fc.property(changes, (changed) => {
        const damaged = bytes.slice();
        for (const [at, byte] of changed) damaged[at] = byte;
        const result = readElement(damaged);
        expect('problem' in result || result.conversation.messages.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
