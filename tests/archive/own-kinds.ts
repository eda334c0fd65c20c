import { message, type RawMessage, says } from './messages.ts';

/** What the person brought or was given: instructions, memories, pictures, voice, documents of the canvas. */
export const OWN_KINDS: Readonly<Record<string, RawMessage>> = {
  instructions: message(
    'user',
    {
      content_type: 'user_editable_context',
      user_profile: 'I bake.',
      user_instructions: 'Be brief.',
    },
    { metadata: { is_user_system_message: true, is_visually_hidden_from_conversation: true } },
  ),
  instructions_typed: message(
    'system',
    { content_type: 'text', parts: ['Custom instructions'] },
    {
      metadata: {
        is_user_system_message: true,
        user_context_message_data: { about_user_message: 'I row.', about_model_message: 'Ask me.' },
      },
    },
  ),
  memory_context: message('assistant', {
    content_type: 'model_editable_context',
    model_set_context: '1. [2025-01-02] Likes rye bread.',
    repository: null,
  }),
  memory_write: says('assistant', 'Bakes on Sundays.', { recipient: 'bio' }),
  picture_sent: message(
    'user',
    {
      content_type: 'multimodal_text',
      parts: [
        {
          content_type: 'image_asset_pointer',
          asset_pointer: 'sediment://file_00000000a1b2',
          size_bytes: 70,
          width: 1,
          height: 1,
        },
        'What is in this picture?',
      ],
    },
    {
      metadata: {
        attachments: [
          { id: 'file_00000000a1b2', name: 'loaf.png', mime_type: 'image/png', size: 70 },
          { id: 'file-Recipe1', name: 'recipe.pdf', mime_type: 'application/pdf', size: 1234 },
        ],
      },
    },
  ),
  picture_made: message(
    'tool',
    {
      content_type: 'multimodal_text',
      parts: [
        {
          content_type: 'image_asset_pointer',
          asset_pointer: 'file-service://file-Drawn9',
          width: 1024,
          height: 1024,
          metadata: { dalle: { prompt: 'A loaf at dawn' } },
        },
      ],
    },
    { name: 'dalle.text2im' },
  ),
  picture_asked: message(
    'assistant',
    { content_type: 'code', language: 'json', text: '{"prompt":"A loaf at dawn"}' },
    { recipient: 'dalle.text2im' },
  ),
  voice_in: message('user', {
    content_type: 'multimodal_text',
    parts: [
      { content_type: 'audio_transcription', text: 'Can you hear me?', direction: 'in' },
      {
        content_type: 'real_time_user_audio_video_asset_pointer',
        frames_asset_pointers: [],
        video_container_asset_pointer: null,
        audio_asset_pointer: {
          content_type: 'audio_asset_pointer',
          asset_pointer: 'sediment://file_00000000c3d4',
          size_bytes: 44,
          format: 'wav',
        },
      },
    ],
  }),
  voice_out: message('assistant', {
    content_type: 'multimodal_text',
    parts: [{ content_type: 'audio_transcription', text: 'Loud and clear.', direction: 'out' }],
  }),
  canvas_create: message(
    'assistant',
    {
      content_type: 'code',
      language: 'json',
      text: '{"name":"Plan","type":"document","content":"# Plan\\nBake."}',
    },
    { recipient: 'canmore.create_textdoc' },
  ),
  canvas_update: message(
    'assistant',
    {
      content_type: 'text',
      parts: ['{"updates":[{"pattern":".*","multiple":false,"replacement":"Bake twice."}]}'],
    },
    { recipient: 'canmore.update_textdoc' },
  ),
  canvas_comment: message(
    'assistant',
    {
      content_type: 'code',
      language: 'json',
      text: '{"comments":[{"pattern":"Bake","comment":"How long?"}]}',
    },
    { recipient: 'canmore.comment_textdoc' },
  ),
};
