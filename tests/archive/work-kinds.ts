import { message, type RawMessage, says } from './messages.ts';

const CITE = '\u{e200}cite\u{e202}turn0search1\u{e201}';

/** What came about while the machine worked: code, searches, quotes, thoughts; and what nobody has heard of. */
export const WORK_KINDS: Readonly<Record<string, RawMessage>> = {
  empty_system: message('system', { content_type: 'text', parts: [''] }),
  code: message(
    'assistant',
    { content_type: 'code', language: 'python', response_format_name: null, text: 'print(6 * 7)' },
    { recipient: 'python' },
  ),
  execution_output: message(
    'tool',
    { content_type: 'execution_output', text: '42' },
    {
      name: 'python',
      metadata: {
        aggregate_result: {
          messages: [
            { message_type: 'image', image_url: 'file-service://file-Plot1', width: 2, height: 2 },
          ],
        },
      },
    },
  ),
  system_error: message('tool', {
    content_type: 'system_error',
    name: 'Timeout',
    text: 'It took too long.',
  }),
  browsing_code: message(
    'assistant',
    { content_type: 'tether_browsing_code', text: 'search("rye")' },
    { recipient: 'browser' },
  ),
  browsing_display: message(
    'tool',
    {
      content_type: 'tether_browsing_display',
      result: '# Rye',
      summary: 'About rye',
      assets: null,
      tether_id: null,
    },
    {
      name: 'browser',
      metadata: {
        _cite_metadata: {
          metadata_list: [{ title: 'Rye', url: 'https://example.org/rye', text: 'A grain' }],
        },
      },
    },
  ),
  quote: message(
    'tool',
    {
      content_type: 'tether_quote',
      url: 'https://example.org/rye',
      domain: 'example.org',
      title: 'Rye',
      text: 'Rye is a grass.',
    },
    { name: 'browser' },
  ),
  webpage: message(
    'tool',
    {
      content_type: 'sonic_webpage',
      url: 'https://example.org/',
      domain: 'example.org',
      title: '',
      text: '',
      snippet: 'Hello',
    },
    { name: 'web' },
  ),
  thoughts: message('assistant', {
    content_type: 'thoughts',
    thoughts: [{ summary: 'Weighing', content: 'Flour first.', chunks: [], finished: true }],
    source_analysis_msg_id: 'x',
  }),
  recap: message('assistant', {
    content_type: 'reasoning_recap',
    content: 'Thought for 8 seconds',
  }),
  cited: says(
    'assistant',
    `Rye is a grass. ${CITE} It grows in \u{e200}entity\u{e202}["country","Poland"]\u{e201}.`,
    {
      metadata: {
        content_references: [
          {
            matched_text: CITE,
            type: 'grouped_webpages',
            items: [{ title: 'Rye', url: 'https://example.org/rye' }],
          },
          { matched_text: ' ', type: 'sources_footnote' },
        ],
      },
    },
  ),
  cited_before: says('assistant', 'Rye is a grass【3†source】.', {
    metadata: {
      citations: [
        { start_ix: 15, end_ix: 25, metadata: { title: 'Rye', url: 'https://example.org/rye' } },
      ],
    },
  }),
  hidden: says('user', 'Continue', { metadata: { is_visually_hidden_from_conversation: true } }),
  unheard_of: message('assistant', {
    content_type: 'hologram_2031',
    payload: { words: 'From the future' },
  }),
};
