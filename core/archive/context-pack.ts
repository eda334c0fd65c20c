import type { Conversation } from './conversation';
import { cut } from './pack-conversation';
import { type FittedConversations, fitConversations } from './pack-fitting';
import type { PackWords } from './pack-words';
import type { InstructionsPart, MemoryPart } from './part';

/** What goes into a context pack. */
export interface PackContent {
  /** Every version of the custom instructions, the newest first; the newest that says anything counts. */
  instructions: readonly InstructionsPart[];
  /** The newest first. */
  memories: readonly MemoryPart[];
  /** The newest first; no more are taken from it than fit. */
  conversations: Iterable<Conversation>;
  /** How many these are. */
  total: number;
}

export interface PackOptions {
  /** The longest text, in UTF-16 units, which no alternative counts for less. At least LEAST_LIMIT. */
  limit: number;
  words: PackWords;
  /** In which dates are told, such as `Europe/Paris`. */
  timeZone: string;
}

/** A smaller pack would be all rule and no content. */
export const LEAST_LIMIT = 2000;

/** A memory of which there would be less than this is left out; a longer one is cut. */
const LEAST_MEMORY = 200;

/** As long as the rules can get, so that there is room for them. */
const MOST_GONE: Gone = {
  shortenedTo: 8000,
  lastInPart: true,
  conversations: 999_999_999,
  memories: 999_999_999,
};

/**
 * The person's custom instructions and memories with chosen conversations, as one text to give to another assistant.
 * When it would be too long, this gives way, in this order, and the text says so: long messages are shortened, as
 * little as will do; the oldest conversations are left out; the oldest memories are left out, beyond a third of the
 * room (or, without conversations, beyond all of it). Instructions have half of the room to themselves.
 */
export function contextPack(content: PackContent, options: PackOptions): string {
  const { limit, words } = options;
  const room = limit - rulesOf(words, MOST_GONE).length - 2;
  const instructions = instructionsOf(content.instructions, words, Math.floor(limit / 4));
  const beginning = [`# ${words.heading}`, words.introduction, ...instructions].join('\n\n');
  const memoryRoom = Math.min(room - beginning.length, content.total > 0 ? limit / 3 : limit);
  const memories = memoriesOf(content.memories, words, memoryRoom);
  const head = [beginning, ...memories.blocks].join('\n\n');
  const { blocks, count, ...cuts } = fitConversations(
    content.conversations,
    room - head.length,
    words,
    options.timeZone,
  );
  const gone = { ...cuts, conversations: content.total - count, memories: memories.leftOut };
  const rules = rulesOf(words, gone);
  const all = [head, ...blocks, ...(rules === '' ? [] : [rules])];
  return cut(all.join('\n\n'), limit, words.cutMark);
}

/** What had to go. */
interface Gone extends Pick<FittedConversations, 'shortenedTo' | 'lastInPart'> {
  conversations: number;
  memories: number;
}

function rulesOf(words: PackWords, gone: Gone): string {
  const { shortenedTo, conversations, memories } = gone;
  const rules = [
    shortenedTo === null ? '' : words.messagesShortened.replace('{length}', String(shortenedTo)),
    gone.lastInPart ? words.lastInPart : '',
    conversations === 0 ? '' : words.conversationsLeftOut.replace('{left}', String(conversations)),
    memories === 0 ? '' : words.memoriesLeftOut.replace('{left}', String(memories)),
  ].filter((rule) => rule !== '');
  return rules.length === 0 ? '' : `---\n\n${rules.join(' ')}`;
}

function instructionsOf(
  versions: readonly InstructionsPart[],
  words: PackWords,
  most: number,
): string[] {
  const about = versions.find(({ aboutPerson }) => aboutPerson !== '')?.aboutPerson ?? '';
  const how = versions.find(({ howToAnswer }) => howToAnswer !== '')?.howToAnswer ?? '';
  const block = (heading: string, text: string) =>
    text === '' ? [] : [`## ${heading}\n\n${cut(text, most, words.cutMark)}`];
  return [...block(words.aboutPerson, about), ...block(words.howToAnswer, how)];
}

function memoriesOf(memories: readonly MemoryPart[], words: PackWords, room: number) {
  const different = [...new Set(memories.map(({ text }) => text.trim()))];
  let block = `## ${words.memories}\n`;
  let kept = 0;
  for (const text of different) {
    const line = `\n- ${text.replaceAll('\n', '\n  ')}`;
    const left = Math.floor(room) - block.length - 2;
    if (line.length > left && left < LEAST_MEMORY) break;
    block += cut(line, left, words.cutMark);
    kept += 1;
    if (line.length > left) break;
  }
  return { blocks: kept === 0 ? [] : [block], leftOut: different.length - kept };
}
