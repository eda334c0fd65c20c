import { jsonFile, type MadeFile } from './generator.ts';

/** Exports of others, which must be recognised. */
export const FOREIGN: Readonly<Record<'claude' | 'grok' | 'other', readonly MadeFile[]>> = {
  claude: [
    jsonFile('conversations.json', [
      { uuid: '1', name: 'Hi', chat_messages: [{ sender: 'human', text: 'Hi' }] },
    ]),
    jsonFile('users.json', []),
  ],
  grok: [
    jsonFile('ttl/30d/export_data/1/prod-grok-backend.json', {
      conversations: [{ conversation: { id: '1', title: 'Hi' }, responses: [] }],
    }),
  ],
  other: [{ name: 'holiday/beach.jpg', chunks: () => [Uint8Array.of(0xff, 0xd8, 0xff)] }],
};

/** Names that lead out of the archive, or are none. */
export const UNSAFE_NAMES = [
  '../conversations.json',
  '/etc/passwd',
  'C:\\conversations.json',
  'a\u0000b.json',
] as const;
