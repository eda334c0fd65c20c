import type { Message } from './conversation';
import type { Part } from './part';

/** Everything in a message that can be searched for, as it was written; `searchable` of fold.ts comes on top. */
export function wordsOf(message: Message): string {
  return message.parts.map(wordsOfPart).filter(Boolean).join('\n\n');
}

/** The words of one part; empty where it has none, such as a picture without a name. */
export function wordsOfPart(part: Part): string {
  switch (part.kind) {
    case 'text':
      return part.markdown;
    case 'code':
      return part.code;
    case 'output':
    case 'transcript':
    case 'memory':
    case 'recap':
      return part.text;
    case 'page':
      return inLines(part.title, part.url, part.text);
    case 'thoughts':
      return part.thoughts.map(({ summary, content }) => inLines(summary, content)).join('\n');
    case 'canvas':
      return inLines(part.name, part.content);
    case 'asset':
      return part.name ?? '';
    case 'instructions':
      return inLines(part.aboutPerson, part.howToAnswer);
    case 'unknown':
      return part.raw;
  }
}

function inLines(...words: readonly (string | null)[]): string {
  return words.filter(Boolean).join('\n');
}
