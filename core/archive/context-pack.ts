import type { Conversation } from './conversation';
import { cut, type Told, told } from './pack-conversation';
import type { InstructionsPart, MemoryPart } from './part';

/** The words that the text has of ours, in the person's language. */
export interface PackWords {
  /** What this is, for the one who reads it: a heading, and what to do with it. */
  heading: string;
  introduction: string;
  aboutPerson: string;
  howToAnswer: string;
  memories: string;
  conversations: string;
  untitled: string;
  person: string;
  assistant: string;
  /** Stands where something was cut, such as `[…]`. */
  cutMark: string;
  /** The rule, where anything had to go: `{length}` is how long messages may be, `{left}` how many are left out. */
  messagesShortened: string;
  conversationsLeftOut: string;
  memoriesLeftOut: string;
}

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

/** To which length messages are shortened, tried in turn until all conversations fit. */
const LENGTHS: readonly number[] = [Number.POSITIVE_INFINITY, 8000, 4000, 2000, 1000, 500];
const SHORTEST = 500;

/**
 * The person's custom instructions and memories with chosen conversations, as one text to give to another assistant.
 * When it would be too long, this gives way, in this order, and the text says so: long messages are shortened, as
 * little as will do; the oldest conversations are left out; the oldest memories are left out, beyond a third of the
 * room (or, without conversations, beyond all of it). Instructions have half of the room to themselves.
 */
export function contextPack(content: PackContent, options: PackOptions): string {
  const { limit, words } = options;
  const room = limit - rulesOf(words, SHORTEST, 999_999_999, 999_999_999).length - 2;
  const instructions = instructionsOf(content.instructions, words, Math.floor(limit / 4));
  const beginning = [`# ${words.heading}`, words.introduction, ...instructions].join('\n\n');
  const memoryRoom = Math.min(room - beginning.length, content.total > 0 ? limit / 3 : limit);
  const memories = memoriesOf(content.memories, words, memoryRoom);
  const head = [beginning, ...memories.blocks].join('\n\n');
  const chosen = conversationsOf(content.conversations, room - head.length, options);
  const rules = rulesOf(words, chosen.shortenedTo, content.total - chosen.count, memories.leftOut);
  return cut(
    [head, ...chosen.blocks, ...(rules === '' ? [] : [rules])].join('\n\n'),
    limit,
    words.cutMark,
  );
}

function rulesOf(
  words: PackWords,
  shortenedTo: number | null,
  conversationsLeft: number,
  memoriesLeft: number,
): string {
  const rules = [
    shortenedTo === null ? '' : words.messagesShortened.replace('{length}', String(shortenedTo)),
    conversationsLeft === 0
      ? ''
      : words.conversationsLeftOut.replace('{left}', String(conversationsLeft)),
    memoriesLeft === 0 ? '' : words.memoriesLeftOut.replace('{left}', String(memoriesLeft)),
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
    if (block.length + line.length + 2 > room) break;
    block += line;
    kept += 1;
  }
  return { blocks: kept === 0 ? [] : [block], leftOut: different.length - kept };
}

function conversationsOf(
  conversations: Iterable<Conversation>,
  room: number,
  options: PackOptions,
) {
  const { words, timeZone } = options;
  const heading = `## ${words.conversations}`;
  const tellings: Told[] = [];
  const sizes = LENGTHS.map(() => heading.length + 2);
  for (const conversation of conversations) {
    const telling = told(conversation, timeZone);
    tellings.push(telling);
    for (const [place, length] of LENGTHS.entries()) {
      sizes[place] = (sizes[place] ?? 0) + blockOf(telling, length, words).length + 2;
    }
    // What does not fit even when shortened most needs no reading on.
    if ((sizes.at(-1) ?? 0) > room) break;
  }
  if (tellings.length === 0) return { blocks: [], count: 0, shortenedTo: null };
  const length = LENGTHS[sizes.findIndex((size) => size <= room)] ?? SHORTEST;
  const blocks = [heading];
  let left = room - heading.length - 2;
  let count = 0;
  for (const telling of tellings) {
    const block = blockOf(telling, length, words);
    const fitting = block.length + 2 <= left ? block : endOf(telling, length, words, left - 2);
    if (fitting !== null) {
      blocks.push(fitting);
      count += 1;
    }
    if (fitting !== block) break;
    left -= block.length + 2;
  }
  const isShortened = Number.isFinite(length);
  return { blocks: count === 0 ? [] : blocks, count, shortenedTo: isShortened ? length : null };
}

function headingOf({ title, date }: Told, words: PackWords): string {
  const name = (title || words.untitled).replace(/\s+/g, ' ');
  return `### ${cut(name, 200, words.cutMark)}${date === null ? '' : ` (${date})`}`;
}

function linesOf({ messages }: Told, length: number, words: PackWords): string[] {
  return messages.map(
    ({ role, words: said }) => `**${words[role]}:** ${cut(said, length, words.cutMark)}`,
  );
}

function blockOf(telling: Told, length: number, words: PackWords): string {
  return [headingOf(telling, words), ...linesOf(telling, length, words)].join('\n\n');
}

/** The end of a conversation that does not fit as a whole; null when not even its last message does. */
function endOf(telling: Told, length: number, words: PackWords, room: number): string | null {
  const beginning = `${headingOf(telling, words)}\n\n${words.cutMark}`;
  let end = '';
  for (const line of linesOf(telling, length, words).toReversed()) {
    if (beginning.length + end.length + line.length + 2 > room) break;
    end = `\n\n${line}${end}`;
  }
  return end === '' ? null : beginning + end;
}
