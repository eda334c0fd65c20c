import type { Conversation } from './conversation';
import { cut, type Told, told } from './pack-conversation';
import type { PackWords } from './pack-words';

/** To which length messages are shortened, tried in turn until all conversations fit. */
const LENGTHS: readonly number[] = [Number.POSITIVE_INFINITY, 8000, 4000, 2000, 1000, 500];
const SHORTEST = 500;

/** The conversations that fit, and what had to be cut for them. */
export interface FittedConversations {
  /** One a conversation, the section's heading before them; empty when none fits. */
  blocks: readonly string[];
  count: number;
  /** To how many characters messages were shortened; null when none was longer. */
  shortenedTo: number | null;
  /** Of the last conversation only the end is told. */
  lastInPart: boolean;
}

/**
 * The newest conversations, as many as fit; messages are shortened first, as little as will do for all of them.
 *
 * @param conversations the newest first; no more are taken than fit
 * @param room in UTF-16 units
 */
export function fitConversations(
  conversations: Iterable<Conversation>,
  room: number,
  words: PackWords,
  timeZone: string,
): FittedConversations {
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
  const length = LENGTHS[sizes.findIndex((size) => size <= room)] ?? SHORTEST;
  const fit = fitting(tellings, length, words, room - heading.length - 2);
  const isLonger = fit.told.some(({ messages }) =>
    messages.some((one) => one.words.length > length),
  );
  return {
    blocks: fit.told.length === 0 ? [] : [heading, ...fit.blocks],
    count: fit.told.length,
    shortenedTo: isLonger ? length : null,
    lastInPart: fit.lastInPart,
  };
}

/** As many as fit; the last of them perhaps only with its end. */
function fitting(tellings: readonly Told[], length: number, words: PackWords, room: number) {
  const blocks: string[] = [];
  let left = room;
  for (const [place, telling] of tellings.entries()) {
    const block = blockOf(telling, length, words);
    if (block.length + 2 > left) {
      const end = endOf(telling, length, words, left - 2);
      if (end === null) return { blocks, told: tellings.slice(0, place), lastInPart: false };
      return { blocks: [...blocks, end], told: tellings.slice(0, place + 1), lastInPart: true };
    }
    blocks.push(block);
    left -= block.length + 2;
  }
  return { blocks, told: tellings, lastInPart: false };
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
