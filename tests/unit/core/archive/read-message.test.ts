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
          attachments: [{ id: 'file_a', name: 'a.png', mimeType: 'image/png' }, { name: 'no id' }],
        },
      },
    );
    expect(readAlone(raw).parts).toMatchObject([
      { asset: 'file_a', name: 'a.png', mimeType: 'image/png' },
      { asset: 'file_a', name: 'a.png' },
    ]);
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
