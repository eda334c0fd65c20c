import type { Message } from './conversation';

/**
 * The ids of the thread, from the first message to the last. Where nothing would be to be read on the way to the end
 * that is given, although there is something elsewhere, the newest end is taken.
 *
 * @param messages parents before their children
 * @param given the last message, as the export has it; null where it has none
 */
export function findThread(
  messages: readonly Message[],
  given: string | null,
): { thread: string[]; asGiven: boolean } {
  const known = new Map<string, Known>();
  const isParent = new Set<string | null>();
  for (const { id, parent, hidden, created } of messages) {
    const above = parent === null ? undefined : known.get(parent);
    isParent.add(parent);
    known.set(id, {
      parent,
      legible: !hidden || above?.legible === true,
      time: created ?? above?.time ?? 0,
    });
  }
  const ends = messages.filter(({ id }) => !isParent.has(id)).map(({ id }) => id);
  const newest = newestOf(ends, known);
  const last =
    given === null || (!isLegible(known, given) && isLegible(known, newest)) ? newest : given;
  const thread: string[] = [];
  for (let id = last; id !== null; id = known.get(id)?.parent ?? null) thread.push(id);
  return { thread: thread.reverse(), asGiven: last === given };
}

/** What is known of a message from the way to it. */
interface Known {
  parent: string | null;
  /** It, or one before it, is not hidden. */
  legible: boolean;
  /** Its own, or that of the nearest before it that has one. */
  time: number;
}

function isLegible(known: ReadonlyMap<string, Known>, id: string | null): boolean {
  return id !== null && known.get(id)?.legible === true;
}

/** The end with the latest time, a legible one if there is any; among equals the last. */
function newestOf(ends: readonly string[], known: ReadonlyMap<string, Known>): string | null {
  const legible = ends.filter((id) => isLegible(known, id));
  let newest: string | null = null;
  let latest = -1;
  for (const id of legible.length > 0 ? legible : ends) {
    const time = known.get(id)?.time ?? 0;
    if (time < latest) continue;
    newest = id;
    latest = time;
  }
  return newest;
}
