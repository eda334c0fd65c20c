/** What is compared of two versions of one conversation. */
export interface Version {
  /** Epoch milliseconds; null where the export gives none. */
  updated: number | null;
  /** How many messages it has. */
  messages: number;
}

/**
 * Whether a conversation that is being imported takes the place of the one with the same id that is there already.
 * The later `updated` wins, and no date loses against any; between equals the one with more messages, and
 * otherwise the one that is there stays. So importing the same export again changes nothing.
 */
export function replaces(incoming: Version, stored: Version): boolean {
  const difference = (incoming.updated ?? -Infinity) - (stored.updated ?? -Infinity);
  // NaN when neither has a date: -Infinity less -Infinity.
  if (difference > 0) return true;
  if (difference < 0) return false;
  return incoming.messages > stored.messages;
}
