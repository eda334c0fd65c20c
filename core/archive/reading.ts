import type { Conversation, Message } from './conversation';

/** A place where the conversation went on in more than one way. */
export interface Fork {
  /** The message before it; null where the conversation began more than once. */
  parent: string | null;
  /** The first message of each way, in the order of the export. */
  ways: readonly string[];
  /** Which of them is shown, counted from 0. */
  shown: number;
}

/** One line of a reading view: a message, or hidden ones in a row, folded away. */
export interface ReadingLine {
  /** The id of its first message, unique within the conversation. */
  id: string;
  messages: readonly Message[];
  hidden: boolean;
  /** The forks just before it. */
  forks: readonly Fork[];
  /** Whether the one who wrote the line before goes on here. */
  continues: boolean;
}

/** Which way was taken after a message (`''`: at the beginning), by their ids. */
export type Ways = ReadonlyMap<string, string>;

/** How a conversation is walked through. Made once for each conversation. */
export interface Paths {
  conversation: Conversation;
  byId: ReadonlyMap<string, Message>;
  /** The messages that follow one; `''` has those that begin. */
  after: ReadonlyMap<string, readonly string[]>;
}

export function pathsOf(conversation: Conversation): Paths {
  const after = new Map<string, string[]>();
  for (const { id, parent } of conversation.messages) {
    const ways = after.get(parent ?? '');
    if (ways === undefined) after.set(parent ?? '', [id]);
    else ways.push(id);
  }
  const byId = new Map(conversation.messages.map((message) => [message.id, message]));
  return { conversation, byId, after };
}

/**
 * The lines to read: the way ChatGPT would show, other than that where the person took another. Behind the thread's
 * end it goes on with the newest message, so that nothing is out of reach.
 */
export function readingLines(paths: Paths, taken: Ways): ReadingLine[] {
  const lines: (ReadingLine & { messages: Message[] })[] = [];
  let forks: Fork[] = [];
  for (const { message, fork } of walk(paths, taken)) {
    if (fork !== null) forks.push(fork);
    const last = lines.at(-1);
    if (message.hidden && last?.hidden && forks.length === 0) last.messages.push(message);
    else {
      const continues = forks.length === 0 && isSameAuthor(last?.messages.at(-1), message);
      lines.push({ id: message.id, messages: [message], hidden: message.hidden, forks, continues });
      forks = [];
    }
  }
  return lines;
}

/** Between the two, nobody else had a word. */
function isSameAuthor(before: Message | undefined, message: Message): boolean {
  return (
    before !== undefined &&
    !before.hidden &&
    before.role === message.role &&
    before.name === message.name &&
    before.model === message.model
  );
}

function* walk(
  { conversation, byId, after }: Paths,
  taken: Ways,
): Generator<{ message: Message; fork: Fork | null }> {
  const usual = new Set(conversation.thread);
  let parent: string | null = null;
  for (;;) {
    const ways: readonly string[] = after.get(parent ?? '') ?? [];
    const wanted = taken.get(parent ?? '');
    const way: string | undefined =
      ways.find((id) => id === wanted) ?? ways.find((id) => usual.has(id)) ?? ways.at(-1);
    const message = way === undefined ? undefined : byId.get(way);
    if (way === undefined || message === undefined) return;
    yield { message, fork: ways.length > 1 ? { parent, ways, shown: ways.indexOf(way) } : null };
    parent = way;
  }
}

/** The ways with another one taken at a fork. */
export function withWay(taken: Ways, { parent }: Fork, way: string): Ways {
  return new Map(taken).set(parent ?? '', way);
}

/** The ways with those that lead to a message; the same where there is no such message. */
export function waysTo({ byId }: Paths, taken: Ways, message: string): Ways {
  const ways = new Map(taken);
  // Parents come before their children, so there are no circles; should one slip through, this still ends.
  for (let at = byId.get(message), left = byId.size; at !== undefined && left > 0; left -= 1) {
    ways.set(at.parent ?? '', at.id);
    at = at.parent === null ? undefined : byId.get(at.parent);
  }
  return ways;
}
