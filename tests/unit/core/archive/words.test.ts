import { describe, expect, it } from 'vitest';
import { readConversation } from '../../../../core/archive/parse-conversation';
import { wordsOf } from '../../../../core/archive/words';
import { EVERY_KIND } from '../../../archive/every-kind';

describe('the words of a message', () => {
  it.each([
    ['instructions', 'I bake.\nBe brief.'],
    ['memory_write', 'Bakes on Sundays.'],
    ['picture_sent', 'loaf.png\n\nWhat is in this picture?\n\nrecipe.pdf'],
    ['picture_made', ''],
    ['voice_in', 'Can you hear me?'],
    ['code', 'print(6 * 7)'],
    ['execution_output', '42'],
    ['quote', 'Rye\nhttps://example.org/rye\nRye is a grass.'],
    ['thoughts', 'Weighing\nFlour first.'],
    ['recap', 'Thought for 8 seconds'],
    ['canvas_create', 'Plan\n# Plan\nBake.'],
    ['empty_system', ''],
    ['unheard_of', '{"content_type":"hologram_2031","payload":{"words":"From the future"}}'],
  ])('of the kind %s can be found', (kind, words) => {
    const mapping = { a: { message: EVERY_KIND[kind] } };
    const result = readConversation({ id: 'c', mapping, current_node: 'a' });
    expect('conversation' in result && result.conversation.messages.map(wordsOf)).toEqual([words]);
  });
});
