import { type Conversation, type Message, threadOf } from './conversation';
import type { Part } from './part';
import { wordsOfPart } from './words';

/** What was said in a conversation, as a context pack tells it. */
export interface Told {
  title: string;
  /** `YYYY-MM-DD`, or null where it has no date. */
  date: string | null;
  messages: readonly { role: 'person' | 'assistant'; words: string }[];
}

/** What people say to each other; not thoughts, tools and what instructions and memories tell anyway. */
const SPOKEN: ReadonlySet<Part['kind']> = new Set([
  'text',
  'transcript',
  'code',
  'canvas',
  'asset',
]);

/** What the person and the assistant said in the thread. */
export function told(conversation: Conversation, timeZone: string): Told {
  const moment = conversation.updated ?? conversation.created;
  return {
    title: conversation.title,
    date: moment === null ? null : localDate(moment, timeZone),
    messages: threadOf(conversation).flatMap((message) => {
      const words = message.hidden ? '' : spokenIn(message);
      const { role } = message;
      return words === '' || role === 'tool' || role === 'system' ? [] : [{ role, words }];
    }),
  };
}

function spokenIn(message: Message): string {
  const spoken = message.parts.filter((part) => SPOKEN.has(part.kind)).map(wordsOfPart);
  return spoken.filter(Boolean).join('\n\n').trim();
}

function localDate(moment: number, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone);
  return local.toPlainDate().toString();
}

/** The text, at most that long; where it was cut it ends with the mark, and never within a character. */
export function cut(text: string, most: number, mark: string): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, Math.max(0, most - mark.length)).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept}${mark}`.slice(0, most);
}
