import { describe, expect, it } from 'vitest';
import { message, type RawMessage, says } from '../../../archive/messages';
import { readAlone } from './reading';

describe('a message', () => {
  it.each([
    ['user', 'person'],
    ['assistant', 'assistant'],
    ['tool', 'tool'],
    ['system', 'system'],
  ])('by %s is one of the %s', (role, expected) => {
    expect(readAlone(message(role, { content_type: 'text', parts: ['x'] }))).toMatchObject({
      role: expected,
      name: null,
    });
  });

  it('by somebody we do not know is kept, with his name', () => {
    expect(readAlone(message('critic', { content_type: 'text', parts: ['x'] }))).toMatchObject({
      role: 'tool',
      name: 'critic',
    });
    expect(readAlone(message('constructor', { parts: ['x'] }))).toMatchObject({ role: 'tool' });
  });

  it('has its time in milliseconds, its model and its tool', () => {
    const raw = message(
      'tool',
      { parts: ['x'] },
      { name: 'python', time: 1.5, metadata: { model_slug: 'gpt-5' } },
    );
    expect(readAlone(raw)).toMatchObject({ created: 1500, model: 'gpt-5', name: 'python' });
  });

  it('with words in an older or simpler shape has them all the same', () => {
    const text = [{ kind: 'text', markdown: 'bare' }];
    const from = (content: unknown) => readAlone({ author: { role: 'user' }, content }).parts;
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
    const { parts, notes } = readAlone({ author: { role: 'user' }, content });
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
    expect(readAlone({ author: { role: 'assistant' }, content })).toMatchObject({
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
          attachments: [{ id: 'file_a', name: 'a.png', mimeType: 'image/png' }],
        },
      },
    );
    expect(readAlone(raw).parts).toMatchObject([
      { asset: 'file_a', name: 'a.png', mimeType: 'image/png' },
      { asset: 'file_a', name: 'a.png' },
    ]);
  });

  it('with a hundred thousand pieces, and as many citations, is read all the same', () => {
    const many = Array.from({ length: 100_000 }, (_, place) => place);
    const content = { content_type: 'text', parts: many.map((place) => `${place} †`) };
    const metadata = {
      content_references: many.map((place) => ({ matched_text: `\u{e200}${place}\u{e201}` })),
      citations: many.map((place) => ({ start_ix: -place })),
    };
    expect(readAlone(message('assistant', content, { metadata })).parts).toHaveLength(100_000);
  });

  it('cannot make a little text into more than there is room for', () => {
    const mark = '\u{e200}x\u{e201}';
    const content = { content_type: 'text', parts: [mark.repeat(100_000)] };
    const metadata = {
      content_references: [{ matched_text: mark, alt: 'x'.repeat(100_000) }],
      attachments: [{ id: 'file-a', name: 'x'.repeat(100_000) }],
    };
    const pointers = Array.from({ length: 10_000 }, () => ({ asset_pointer: 'sediment://file-a' }));
    const raw = message('assistant', content, { metadata });
    const [part] = readAlone(raw).parts;
    expect(part?.kind === 'text' && part.markdown.length).toBeLessThan(40_000_000);
    const named = message(
      'user',
      { content_type: 'multimodal_text', parts: pointers },
      { metadata },
    );
    expect(JSON.stringify(readAlone(named).parts).length).toBeLessThan(40_000_000);
  });

  it.each<[string, object, object[]]>([
    [
      'an attachment without an id',
      message('user', { parts: ['x'] }, { metadata: { attachments: [{ name: 'a.pdf' }] } }),
      [
        { kind: 'text', markdown: 'x' },
        { kind: 'unknown', contentType: 'attachment', raw: '{"name":"a.pdf"}' },
      ],
    ],
    [
      'a voice message that points to nothing',
      message('user', {
        content_type: 'multimodal_text',
        parts: [
          'x',
          {
            content_type: 'real_time_user_audio_video_asset_pointer',
            audio_asset_pointer: { lost: 'x' },
          },
        ],
      }),
      [
        { kind: 'text', markdown: 'x' },
        { kind: 'unknown', contentType: 'asset_pointer', raw: '{"lost":"x"}' },
      ],
    ],
    [
      'a picture that code drew and nobody can follow',
      message(
        'tool',
        { content_type: 'execution_output', text: '42' },
        {
          metadata: {
            aggregate_result: { messages: [{ message_type: 'image', image: 'x' }, { text: '42' }] },
          },
        },
      ),
      [
        { kind: 'output', failed: false, text: '42' },
        {
          kind: 'unknown',
          contentType: 'image_asset_pointer',
          raw: '{"message_type":"image","image":"x"}',
        },
      ],
    ],
    [
      'a thought among thoughts',
      message('assistant', { content_type: 'thoughts', thoughts: ['bare', { summary: 'A' }] }),
      [
        { kind: 'unknown', contentType: 'thoughts', raw: '{"value":"bare"}' },
        { kind: 'thoughts', thoughts: [{ summary: 'A', content: '' }] },
      ],
    ],
    [
      'a number among words',
      message('user', { content_type: 'text', parts: ['x', 42, true] }),
      [
        { kind: 'text', markdown: 'x' },
        { kind: 'text', markdown: '42' },
        { kind: 'text', markdown: 'true' },
      ],
    ],
    [
      'a page whose address is none we link to',
      message('tool', { content_type: 'tether_quote', url: 'file-1', text: 'x' }),
      [{ kind: 'page', title: 'file-1', url: null, text: 'x' }],
    ],
    [
      'what is taken out of a document, and what it is about',
      says(
        'assistant',
        '{"updates":[{"pattern":"Bake","replacement":""},{"pattern":".*","replacement":"New"}]}',
        { recipient: 'canmore.update_textdoc' },
      ),
      [{ kind: 'canvas', action: 'update', content: '```\nBake\n```\n\nNew' }],
    ],
    [
      'a change in another shape, with all that it came with',
      says('assistant', '{"updates":[{"replacement":"A"},{"insert":"B"}]}', {
        recipient: 'canmore.update_textdoc',
      }),
      [{ content: '{"updates":[{"replacement":"A"},{"insert":"B"}]}' }],
    ],
    [
      'what is sent to a tool and is not only words',
      message('assistant', { parts: ['x', { hologram: 'y' }] }, { recipient: 'bio' }),
      [{ kind: 'text', markdown: 'x' }, { kind: 'unknown' }],
    ],
  ])('drops nothing: %s', (_, raw, parts) => {
    expect(readAlone(raw).parts).toMatchObject(parts);
    expect(readAlone(raw).parts).toHaveLength(parts.length);
  });

  it('for the canvas that is no JSON is kept as it was sent', () => {
    const raw: RawMessage = says('assistant', '{"name": broken', {
      recipient: 'canmore.create_textdoc',
    });
    expect(readAlone(raw).parts).toEqual([
      { kind: 'canvas', action: 'create', name: null, type: null, content: '{"name": broken' },
    ]);
  });
});
