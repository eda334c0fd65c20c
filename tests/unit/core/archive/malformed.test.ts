import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needsRaw } from '../../../../core/archive/note';
import { readConversation, readElement } from '../../../../core/archive/parse-conversation';
import { conversationAt } from '../../../archive/conversations';
import { MENDABLE, UNREADABLE } from '../../../archive/malformed';
import { says } from '../../../archive/messages';
import { read, readBytes, tree } from './reading';

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
    const { conversation, notes } = readBytes(encoder.encode(MENDABLE[what]));
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
    const { conversation, notes } = readBytes(bytes);
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
    readBytes(encoder.encode(MENDABLE['names of prototypes as ids']));
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
