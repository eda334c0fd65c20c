import { describe, expect, it } from 'vitest';
import { EVERY_KIND } from '../../../archive/every-kind';
import { readAlone } from './reading';

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
      parts: [
        {
          kind: 'canvas',
          action: 'comment',
          name: null,
          type: null,
          content: '```\nBake\n```\n\nHow long?',
        },
      ],
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
    const { parts, hidden } = readAlone(raw);
    expect(parts).toEqual(expected[name]?.parts);
    expect(hidden).toBe(expected[name]?.hidden ?? false);
  });

  it('that nobody has heard of is noted by its name', () => {
    expect(readAlone(EVERY_KIND.unheard_of).notes).toEqual([
      { kind: 'unknown-content', detail: 'hologram_2031' },
    ]);
  });
});
