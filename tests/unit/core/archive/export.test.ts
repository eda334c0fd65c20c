import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../../../core/archive/conversation';
import {
  JSON_BEGINNING,
  JSON_BETWEEN,
  JSON_END,
  JSON_RAWS,
  rawToJson,
  toJson,
} from '../../../../core/archive/export-json';
import { type MarkdownWords, toMarkdown } from '../../../../core/archive/export-markdown';
import { fenced, quoted, selfContained, yamlValue } from '../../../../core/archive/markdown-blocks';
import { readConversation } from '../../../../core/archive/parse-conversation';
import { conversationAt } from '../../../archive/conversations';
import { anyText } from './any-text';

const words: MarkdownWords = {
  untitled: 'Untitled',
  roles: { person: 'You', assistant: 'ChatGPT', tool: 'Tool', system: 'System' },
  media: { image: 'Picture', audio: 'Recording', video: 'Film', file: 'File' },
  thoughts: 'Thoughts',
  canvas: 'Canvas',
  memory: 'Memory',
  aboutPerson: 'About you',
  howToAnswer: 'How to answer',
  error: 'Error',
};
const options = { words, timeZone: 'Europe/Paris' };

function madeUp(index: number, everyKind = false): Conversation {
  const result = readConversation(conversationAt(2, index, { messages: 4, everyKind }));
  if ('problem' in result) throw new Error(result.problem);
  return result.conversation;
}

const conversation: Conversation = {
  id: 'c-1',
  title: 'Rye: "bread" #1',
  created: 1_767_225_600_000,
  updated: null,
  model: 'gpt-4o',
  gpt: null,
  project: 'g-p-1',
  archived: false,
  starred: true,
  messages: [
    message('a', null, 'person', [{ kind: 'text', markdown: 'How do I bake *rye*?' }]),
    message('b', 'a', 'assistant', [{ kind: 'text', markdown: 'Not like this.' }]),
    message('c', 'a', 'assistant', [
      { kind: 'text', markdown: '1. Knead\n2. Bake' },
      { kind: 'code', language: 'python', code: 'bake("""```""")' },
    ]),
  ],
  thread: ['a', 'c'],
};

function message(
  id: string,
  parent: string | null,
  role: 'person' | 'assistant',
  parts: Conversation['messages'][number]['parts'],
) {
  return {
    id,
    parent,
    role,
    name: null,
    created: id === 'a' ? 1_767_225_600_000 : null,
    model: null,
    hidden: false,
    parts,
  };
}

describe('a conversation as Markdown', () => {
  it('has a front matter, and the thread', () => {
    expect(toMarkdown(conversation, options)).toBe(`---
title: "Rye: \\"bread\\" #1"
id: "c-1"
created: "2026-01-01T00:00:00.000Z"
model: "gpt-4o"
project: "g-p-1"
starred: true
messages: 2
messages_not_in_this_file: 1
source: "ChatGPT"
---

# Rye: "bread" #1

## You · 2026-01-01 01:00

How do I bake *rye*?

## ChatGPT

1. Knead
2. Bake

\`\`\`\`python
bake("""\`\`\`""")
\`\`\`\`
`);
  });

  it('tells everything that is shown, of every kind', () => {
    const markdown = toMarkdown(madeUp(0, true), options);
    for (const told of [
      '> **About you**\n>\n> I bake.\n>\n> **How to answer**\n>\n> Be brief.',
      '> **Memory**\n>\n> Bakes on Sundays.',
      '\\[Picture: loaf.png\\]\n\nWhat is in this picture?\n\n\\[File: recipe.pdf\\]',
      '\\[Picture: file-Drawn9\\]',
      'Can you hear me?\n\n\\[Recording: file\\_00000000c3d4\\]',
      'Loud and clear.',
      '```\n42\n```',
      '> **Thoughts**\n>\n> **Weighing**\n>\n> Flour first.',
      '*Thought for 8 seconds*',
      '**Canvas: Plan**\n\n> # Plan\n> Bake.',
      '**Canvas**\n\n> Bake twice.',
      'Rye is a grass. ([Rye](https://example.org/rye)) It grows in Poland.',
      '**hologram\\_2031**\n\n```json\n{"content_type"',
    ]) {
      expect(markdown).toContain(told);
    }
    expect(markdown).not.toContain('Timeout');
    expect(markdown).toMatch(/^messages_not_in_this_file: \d+$/m);
  });

  it('without a title says so, outside the front matter', () => {
    const markdown = toMarkdown({ ...conversation, title: '' }, options);
    expect(markdown).toContain('title: ""\n');
    expect(markdown).toContain('\n# Untitled\n');
  });

  it.each([
    ['a fence', fenced('a ```` b', 'js'), '`````js\na ```` b\n`````'],
    ['a language that is none', fenced('a', 'js\n# x'), '```\na\n```'],
    ['a quote', quoted('a\n\nb\r\n'), '> a\n>\n> b\n>'],
    ['a value', yamlValue('a\u0085b\u2028: #'), '"a\\u0085b\\u2028: #"'],
    ['a truth', yamlValue(true), 'true'],
    ['code that was cut off', selfContained('a\n  ```js\n<b\n~~~'), 'a\n  ```js\n<b\n~~~\n  ```'],
    ['code that is closed', selfContained('````\n```\n````\nb'), '````\n```\n````\nb'],
    [
      'markup that never ends',
      selfContained('<?php\n <!-- a\n<div>'),
      '\\<?php\n \\<!-- a\n\\<div>',
    ],
    ['an address', selfContained('<https://a.b> <c'), '<https://a.b> <c'],
    ['no markup', selfContained('< 5, a<b\n    <c>'), '< 5, a<b\n    <c>'],
  ])('cannot be broken out of: %s', (_, made, expected) => {
    expect(made).toBe(expected);
  });

  it('has its front matter in as many lines as fields, whatever the title', () => {
    fc.assert(
      fc.property(anyText(), (title) => {
        const markdown = toMarkdown({ ...conversation, title: title.toWellFormed() }, options);
        expect(markdown.split('\n---\n')[0]?.split('\n')).toHaveLength(10);
        const line = markdown.split('\n')[1] ?? '';
        expect(JSON.parse(line.replace('title: ', ''))).toBe(title.toWellFormed());
      }),
    );
  });
});

describe('conversations as JSON', () => {
  it('are whole, hidden messages and branches too', () => {
    const all = [madeUp(0, true), madeUp(1), conversation];
    const raw = { conversation: null, name: 'x', bytes: new TextEncoder().encode('{"id": }') };
    const json = [
      ...[JSON_BEGINNING, all.map(toJson).join(JSON_BETWEEN)],
      ...[JSON_RAWS, rawToJson(raw), JSON_END],
    ];
    expect(JSON.parse(json.join(''))).toEqual({
      format: 'adieu-archive',
      version: 1,
      conversations: all,
      raws: [{ conversation: null, name: 'x', text: '{"id": }' }],
    });
  });

  it('have what could not be read to the byte as it came', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.boolean(), (bytes, isText) => {
        const came = isText ? new TextEncoder().encode(bytes.toBase64()) : bytes;
        const made = JSON.parse(rawToJson({ conversation: null, name: '', bytes: came }));
        const back = 'text' in made ? new TextEncoder().encode(made.text) : null;
        expect(back ?? Uint8Array.fromBase64(made.base64)).toEqual(came);
      }),
    );
  });
});
