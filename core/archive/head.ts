const decoder = new TextDecoder('utf-8');

/**
 * The title of a conversation that cannot be read as a whole, out of its first bytes; null when it is not there.
 * Exports write the title before the messages.
 */
export function titleOf(head: Uint8Array): string | null {
  const text = decoder.decode(head.subarray(0, 64 * 1024));
  const title = /"title"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(text.split('"mapping"')[0] ?? '')?.[1];
  if (title === undefined) return null;
  try {
    return String(JSON.parse(title)).toWellFormed().trim() || null;
  } catch {
    return null;
  }
}
