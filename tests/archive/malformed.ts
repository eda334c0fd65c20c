import { type RawMessage, says } from './messages.ts';

const HALF = '\\ud83d';

function node(id: string, parent: string | null, message: RawMessage | null): object {
  return { id, parent, children: [], message };
}

function conversation(id: string, mapping: object, rest: object = {}): string {
  return JSON.stringify({ id, title: id, create_time: 1, update_time: 2, mapping, ...rest });
}

const hello = says('user', 'Hello');

/** Elements that can be read all the same, by what is wrong with them; as JSON, since some cannot be objects. */
export const MENDABLE: Readonly<Record<string, string>> = {
  'a circle of three': conversation('circle', {
    a: node('a', 'c', hello),
    b: node('b', 'a', says('assistant', 'Hi')),
    c: node('c', 'b', says('user', 'Again')),
  }),
  'its own parent': conversation('self', { a: node('a', 'a', hello) }, { current_node: 'a' }),
  'parents that are not there': conversation('dangling', { a: node('a', 'gone', hello) }),
  'a current node that is not there': conversation(
    'current',
    { a: node('a', null, hello), b: node('b', 'a', says('assistant', 'Hi')) },
    { current_node: 'gone' },
  ),
  'a node that is none': conversation('no-node', {
    a: node('a', null, hello),
    b: 'broken',
    c: null,
  }),
  'a message that is none': conversation('no-message', {
    a: node('a', null, hello),
    b: { id: 'b', parent: 'a', message: 7 },
  }),
  'names of prototypes as ids': `{"id":"__proto__","title":"constructor","mapping":{"__proto__":{"id":"__proto__","parent":null,"message":${JSON.stringify(hello)}},"constructor":{"id":"constructor","parent":"__proto__","message":${JSON.stringify(says('assistant', 'polluted'))}}},"current_node":"constructor","__proto__":{"polluted":true}}`,
  'half a character': `{"id":"half","title":"${HALF}","mapping":{"a${HALF}":{"id":"a","parent":null,"message":{"author":{"role":"user"},"content":{"content_type":"text","parts":["x${HALF}y\\u0000z"]}}}}}`,
  'no id and no title': JSON.stringify({ title: null, mapping: { a: node('a', null, hello) } }),
  'fields of the wrong type': JSON.stringify({
    id: 7,
    title: ['x'],
    create_time: 'yesterday',
    update_time: -1,
    gizmo_id: {},
    mapping: {
      a: {
        parent: 3,
        children: 'b',
        message: { author: 'me', content: 'bare words', metadata: [] },
      },
    },
    current_node: {},
  }),
  'no messages at all': conversation('empty', {}),
};

/** Elements that cannot be read, and the reason that should be given. */
export const UNREADABLE: Readonly<Record<string, readonly [json: string, why: string]>> = {
  'not JSON': ['{"id": "broken", "mapping": {,}}', 'not-json'],
  'a number': ['42', 'not-an-object'],
  nothing: ['null', 'not-an-object'],
  'no mapping': ['{"id":"x","title":"x"}', 'no-mapping'],
  'a list for a mapping': ['{"id":"x","mapping":[1,2]}', 'no-mapping'],
  'a conversation of Claude': ['{"uuid":"x","name":"x","chat_messages":[]}', 'another-format'],
  'ten thousand levels': [
    `{"id":"deep","mapping":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`,
    'too-deep',
  ],
};
