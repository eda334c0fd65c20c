import type { Conversation } from './conversation';

/** What stands before the conversations of a JSON file, and says what it is. */
export const JSON_BEGINNING = '{"format":"adieu-archive","version":1,"conversations":[\n';

/** What stands between two of them. */
export const JSON_BETWEEN = ',\n';

/** What stands between the conversations and the raws, and behind the last of these. */
export const JSON_RAWS = '\n],"raws":[\n';
export const JSON_END = '\n]}\n';

/** Something of an export that could not be read, or only in part, and is kept as it came. */
export interface KeptRaw {
  /** The id of the conversation that could only be read in part; null when it could not be read at all. */
  conversation: string | null;
  /** Its title, or where it stood. */
  name: string;
  bytes: Uint8Array;
}

/** One conversation as JSON, everything in it: branches, hidden messages and unknown content too. */
export function toJson(conversation: Conversation): string {
  return JSON.stringify(conversation);
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A raw as JSON, to the byte as it came: its `text`, or `base64` where it is no text. */
export function rawToJson({ conversation, name, bytes }: KeptRaw): string {
  try {
    return JSON.stringify({ conversation, name, text: strict.decode(bytes) });
  } catch {
    return JSON.stringify({ conversation, name, base64: bytes.toBase64() });
  }
}
