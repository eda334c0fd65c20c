import { fenced } from './markdown-blocks';
import type { Part } from './part';
import { listIn, objectIn, type Raw, type Reader, textOrNull } from './reader';

/**
 * What a message to a tool says, where that belongs to the conversation itself: a document of the canvas
 * (`canmore.create_textdoc`, `.update_textdoc`, `.comment_textdoc`) or a memory (`bio`). Null for any other.
 *
 * @param recipient the tool it is sent to
 */
export function readCall(reader: Reader, recipient: string, content: Raw): Part[] | null {
  const pieces = [content.text, ...listIn(content.parts)].filter((piece) => piece != null);
  const words = pieces.map((piece) => reader.text(piece)).join('');
  if (words.trim() === '' || pieces.some((piece) => typeof piece !== 'string')) return null;
  if (recipient === 'bio') return [{ kind: 'memory', text: words }];
  if (!recipient.startsWith('canmore.')) return null;
  const call = parsed(words);
  if (recipient === 'canmore.create_textdoc') {
    return [canvas('create', reader, call, reader.text(call.content) || words)];
  }
  if (recipient === 'canmore.update_textdoc') {
    return [
      canvas('update', reader, call, entriesOf(reader, call.updates, 'replacement') || words),
    ];
  }
  return [canvas('comment', reader, call, entriesOf(reader, call.comments, 'comment') || words)];
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

/** For the whole of a document, as a pattern has it. */
const WHOLE = '.*';

/** Each entry: the passage it is about (a pattern), and what is written there. Empty when one has another shape. */
function entriesOf(reader: Reader, list: unknown, field: string): string {
  const entries = listIn(list).map(objectIn);
  if (!entries.every((entry) => typeof entry[field] === 'string')) return '';
  return entries
    .flatMap((entry) => {
      const passage = reader.text(entry.pattern);
      const about = passage === '' || passage === WHOLE ? '' : fenced(passage, '');
      return [about, reader.text(entry[field])].filter((words) => words !== '');
    })
    .join('\n\n');
}

function parsed(words: string): Raw {
  try {
    return objectIn(JSON.parse(words));
  } catch {
    return {};
  }
}
