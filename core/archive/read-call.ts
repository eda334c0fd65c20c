import type { Part } from './part';
import { listIn, objectIn, type Raw, type Reader, textOrNull } from './reader';

/**
 * What a message to a tool says, where that belongs to the conversation itself: a document of the canvas
 * (`canmore.create_textdoc`, `.update_textdoc`, `.comment_textdoc`) or a memory (`bio`). Null for any other.
 *
 * @param recipient the tool it is sent to
 */
export function readCall(reader: Reader, recipient: string, content: Raw): Part[] | null {
  const words = [content.text, ...listIn(content.parts)].map((part) => reader.text(part)).join('');
  if (words.trim() === '') return null;
  if (recipient === 'bio') return [{ kind: 'memory', text: words }];
  if (!recipient.startsWith('canmore.')) return null;
  const call = parsed(words);
  if (recipient === 'canmore.create_textdoc') {
    return [canvas('create', reader, call, reader.text(call.content) || words)];
  }
  if (recipient === 'canmore.update_textdoc') {
    return [canvas('update', reader, call, fieldsOf(reader, call.updates, 'replacement') || words)];
  }
  return [canvas('comment', reader, call, fieldsOf(reader, call.comments, 'comment') || words)];
}

function canvas(
  action: 'create' | 'update' | 'comment',
  reader: Reader,
  call: Raw,
  content: string,
): Part {
  const name = textOrNull(reader, call.name);
  return { kind: 'canvas', action, name, type: textOrNull(reader, call.type), content };
}

function fieldsOf(reader: Reader, list: unknown, field: string): string {
  const entries = listIn(list).map((entry) => reader.text(objectIn(entry)[field]));
  return entries.filter((entry) => entry !== '').join('\n\n');
}

function parsed(words: string): Raw {
  try {
    return objectIn(JSON.parse(words));
  } catch {
    return {};
  }
}
