import { describe, expect, it } from 'vitest';
import { readConversation } from '../../../../core/archive/parse-conversation';
import { EVERY_KIND } from '../../../archive/every-kind';
import { message, type RawMessage, says } from '../../../archive/messages';

/** What becomes of a message that stands alone in its conversation. */
function read(raw: unknown) {
  const result = readConversation({ id: 'c', mapping: { a: { message: raw } }, current_node: 'a' });
  if ('problem' in result) throw new Error(result.problem);
  const [only] = result.conversation.messages;
  if (only === undefined) throw new Error('no message');
  return { ...only, notes: result.notes };
}

const picture = (asset: string, rest: object) => ({
  kind: 'asset',
  media: 'image',
  asset,
  name: null,
  mimeType: null,
  size: null,
  width: null,
  height: null,
  ...rest,
});
const page = (rest: object) => ({
  kind: 'page',
  title: 'Rye',
  url: 'https://example.org/rye',
  text: '',
  ...rest,
});

describe('every kind of content', () => {
  const expected: Record<string, { parts: object[]; hidden?: true }> = {
    empty_system: { parts: [], hidden: true },
    instructions: {
      parts: [{ kind: 'instructions', aboutPerson: 'I bake.', howToAnswer: 'Be brief.' }],
    },
    instructions_typed: {
      parts: [{ kind: 'instructions', aboutPerson: 'I row.', howToAnswer: 'Ask me.' }],
    },
    memory_context: { parts: [{ kind: 'memory', text: '1. [2025-01-02] Likes rye bread.' }] },
    memory_write: { parts: [{ kind: 'memory', text: 'Bakes on Sundays.' }] },
    picture_sent: {
      parts: [
        picture('file_00000000a1b2', {
          name: 'loaf.png',
          mimeType: 'image/png',
          size: 70,
          width: 1,
          height: 1,
        }),
        { kind: 'text', markdown: 'What is in this picture?' },
        picture('file-Recipe1', {
          media: 'file',
          name: 'recipe.pdf',
          mimeType: 'application/pdf',
          size: 1234,
        }),
      ],
    },
    picture_made: { parts: [picture('file-Drawn9', { width: 1024, height: 1024 })] },
    picture_asked: {
      parts: [{ kind: 'code', language: 'json', code: '{"prompt":"A loaf at dawn"}' }],
      hidden: true,
    },
    voice_in: {
      parts: [
        { kind: 'transcript', direction: 'in', text: 'Can you hear me?' },
        picture('file_00000000c3d4', { media: 'audio', size: 44 }),
      ],
    },
    voice_out: { parts: [{ kind: 'transcript', direction: 'out', text: 'Loud and clear.' }] },
    code: { parts: [{ kind: 'code', language: 'python', code: 'print(6 * 7)' }], hidden: true },
    // What code drew is shown, its output with it.
    execution_output: {
      parts: [
        { kind: 'output', failed: false, text: '42' },
        picture('file-Plot1', { width: 2, height: 2 }),
      ],
    },
    system_error: {
      parts: [{ kind: 'output', failed: true, text: 'Timeout\nIt took too long.' }],
      hidden: true,
    },
    browsing_code: {
      parts: [{ kind: 'code', language: null, code: 'search("rye")' }],
      hidden: true,
    },
    browsing_display: {
      parts: [
        { kind: 'output', failed: false, text: 'About rye\n\n# Rye' },
        page({ text: 'A grain' }),
      ],
      hidden: true,
    },
    quote: { parts: [page({ text: 'Rye is a grass.' })], hidden: true },
    webpage: {
      parts: [page({ title: 'example.org', url: 'https://example.org/', text: 'Hello' })],
      hidden: true,
    },
    thoughts: {
      parts: [{ kind: 'thoughts', thoughts: [{ summary: 'Weighing', content: 'Flour first.' }] }],
    },
    recap: { parts: [{ kind: 'recap', text: 'Thought for 8 seconds' }] },
    canvas_create: {
      parts: [
        {
          kind: 'canvas',
          action: 'create',
          name: 'Plan',
          type: 'document',
          content: '# Plan\nBake.',
        },
      ],
    },
    canvas_update: {
      parts: [{ kind: 'canvas', action: 'update', name: null, type: null, content: 'Bake twice.' }],
    },
    canvas_comment: {
      parts: [{ kind: 'canvas', action: 'comment', name: null, type: null, content: 'How long?' }],
    },
    cited: {
      parts: [
        {
          kind: 'text',
          markdown: 'Rye is a grass. ([Rye](https://example.org/rye)) It grows in Poland.',
        },
      ],
    },
    cited_before: {
      parts: [{ kind: 'text', markdown: 'Rye is a grass ([Rye](https://example.org/rye)).' }],
    },
    hidden: { parts: [{ kind: 'text', markdown: 'Continue' }], hidden: true },
    unheard_of: {
      parts: [
        {
          kind: 'unknown',
          contentType: 'hologram_2031',
          raw: '{"content_type":"hologram_2031","payload":{"words":"From the future"}}',
        },
      ],
    },
  };

  it.each(Object.entries(EVERY_KIND))('is read: %s', (name, raw) => {
    const { parts, hidden } = read(raw);
    expect(parts).toEqual(expected[name]?.parts);
    expect(hidden).toBe(expected[name]?.hidden ?? false);
  });

  it('that nobody has heard of is noted by its name', () => {
    expect(read(EVERY_KIND.unheard_of).notes).toEqual([
      { kind: 'unknown-content', detail: 'hologram_2031' },
    ]);
  });
});

describe('a message', () => {
  it.each([
    ['user', 'person'],
    ['assistant', 'assistant'],
    ['tool', 'tool'],
    ['system', 'system'],
  ])('by %s is one of the %s', (role, expected) => {
    expect(read(message(role, { content_type: 'text', parts: ['x'] }))).toMatchObject({
      role: expected,
      name: null,
    });
  });

  it('by somebody we do not know is kept, with his name', () => {
    expect(read(message('critic', { content_type: 'text', parts: ['x'] }))).toMatchObject({
      role: 'tool',
      name: 'critic',
    });
    expect(read(message('constructor', { parts: ['x'] }))).toMatchObject({ role: 'tool' });
  });

  it('has its time in milliseconds, its model and its tool', () => {
    const raw = message(
      'tool',
      { parts: ['x'] },
      { name: 'python', time: 1.5, metadata: { model_slug: 'gpt-5' } },
    );
    expect(read(raw)).toMatchObject({ created: 1500, model: 'gpt-5', name: 'python' });
  });

  it('with words in an older or simpler shape has them all the same', () => {
    const text = [{ kind: 'text', markdown: 'bare' }];
    const from = (content: unknown) => read({ author: { role: 'user' }, content }).parts;
    expect(from('bare')).toEqual(text);
    expect(from(['bare'])).toEqual(text);
    expect(from({ content_type: 'text', text: 'bare' })).toEqual(text);
    expect(from({ parts: [{ text: 'bare' }] })).toEqual(text);
    expect(
      from({
        content_type: 'multimodal_text',
        parts: [{ content_type: 'text', text: 'bare' }, null, ''],
      }),
    ).toEqual(text);
  });

  it.each([
    ['a known kind in a shape of its own', { content_type: 'thoughts', thoughts: 'in one text' }],
    ['a part that is a list', { content_type: 'multimodal_text', parts: [['in a list']] }],
    [
      'parts within parts',
      { content_type: 'text', parts: [{ content_type: 'text', parts: ['deep'] }] },
    ],
    ['a kind called like a prototype', { content_type: 'constructor', x: 'x' }],
    [
      'an asset we cannot follow',
      {
        content_type: 'multimodal_text',
        parts: [{ content_type: 'image_asset_pointer', url: 'x' }],
      },
    ],
  ])('with %s keeps it as it is', (_, content) => {
    const { parts, notes } = read({ author: { role: 'user' }, content });
    expect(parts).toHaveLength(1);
    expect(parts[0]?.kind).toBe('unknown');
    expect(notes).toHaveLength(1);
  });

  it.each([
    [
      'empty fields',
      { content_type: 'model_editable_context', model_set_context: '', repository: null },
    ],
    ['an id', { content_type: 'thoughts', thoughts: [], source_analysis_msg_id: 'x' }],
    ['a language', { content_type: 'code', language: 'python', text: '' }],
  ])('with nothing in it but %s is empty, and nobody need know', (_, content) => {
    expect(read({ author: { role: 'assistant' }, content })).toMatchObject({
      parts: [],
      hidden: true,
      notes: [],
    });
  });

  it('names an asset after its attachment, once, however often it points to it', () => {
    const pointer = { content_type: 'image_asset_pointer', asset_pointer: 'sediment://file_a#p0' };
    const raw = message(
      'user',
      { content_type: 'multimodal_text', parts: [pointer, pointer] },
      {
        metadata: {
          attachments: [{ id: 'file_a', name: 'a.png', mimeType: 'image/png' }, { name: 'no id' }],
        },
      },
    );
    expect(read(raw).parts).toMatchObject([
      { asset: 'file_a', name: 'a.png', mimeType: 'image/png' },
      { asset: 'file_a', name: 'a.png' },
    ]);
  });

  it('for the canvas that is no JSON is kept as it was sent', () => {
    const raw: RawMessage = says('assistant', '{"name": broken', {
      recipient: 'canmore.create_textdoc',
    });
    expect(read(raw).parts).toEqual([
      { kind: 'canvas', action: 'create', name: null, type: null, content: '{"name": broken' },
    ]);
  });
});
