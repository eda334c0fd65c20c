import type { Conversation } from './conversation';

/** What stands before the conversations of a JSON file, and says what it is. */
export const JSON_BEGINNING = '{"format":"adieu-archive","version":1,"conversations":[\n';

/** What stands between two of them, and behind the last. */
export const JSON_BETWEEN = ',\n';
export const JSON_END = '\n]}\n';

/** One conversation as JSON, everything in it: branches, hidden messages and unknown content too. */
export function toJson(conversation: Conversation): string {
  return JSON.stringify(conversation);
}
