import { contextPack } from '../../../../core/archive/context-pack';
import type { Conversation } from '../../../../core/archive/conversation';
import type { PackWords } from '../../../../core/archive/pack-words';
import type { Part } from '../../../../core/archive/part';

/** Words as a locale file has them. */
export const words: PackWords = {
  heading: 'About me',
  introduction: 'Please keep this in mind.',
  aboutPerson: 'Who I am',
  howToAnswer: 'How to answer',
  memories: 'What was remembered',
  conversations: 'Conversations',
  untitled: 'Untitled',
  person: 'Me',
  assistant: 'Assistant',
  cutMark: '[…]',
  messagesShortened: 'Messages are shortened to {length} characters.',
  lastInPart: 'Of the last conversation only the end is told.',
  conversationsLeftOut: 'Older conversations left out: {left}.',
  memoriesLeftOut: 'Older memories left out: {left}.',
};

/** A conversation in which person and assistant take turns. */
export function talk(
  title: string,
  said: readonly string[],
  updated: number | null = 1_767_225_600_000,
): Conversation {
  const messages = said.map((markdown, place) => ({
    id: `${place}`,
    parent: place === 0 ? null : `${place - 1}`,
    role: place % 2 === 0 ? ('person' as const) : ('assistant' as const),
    name: null,
    created: null,
    model: null,
    hidden: false,
    parts: [{ kind: 'text' as const, markdown }] as readonly Part[],
  }));
  const thread = messages.map(({ id }) => id);
  const rest = { model: null, gpt: null, project: null, archived: false, starred: false };
  return { id: title, title, created: null, updated, ...rest, messages, thread };
}

/** A pack of these, with the newest and older instructions. */
export function pack(
  conversations: readonly Conversation[],
  limit = 10_000,
  memories: readonly string[] = [],
) {
  return contextPack(
    {
      instructions: [
        { kind: 'instructions', aboutPerson: 'I bake.', howToAnswer: '' },
        { kind: 'instructions', aboutPerson: 'I used to row.', howToAnswer: 'Be brief.' },
      ],
      memories: memories.map((text) => ({ kind: 'memory', text })),
      conversations,
      total: conversations.length,
    },
    { limit, words, timeZone: 'Europe/Paris' },
  );
}
