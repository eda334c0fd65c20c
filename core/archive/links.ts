/** The address as a link may carry it, or null: only http and https, whatever else a conversation may hold. */
export function safeAddress(raw: unknown): string | null {
  if (typeof raw !== 'string' || !/^https?:\/\//i.test(raw)) return null;
  try {
    return new URL(raw).href;
  } catch {
    return null;
  }
}

/** The words as Markdown that shows exactly them, on one line. */
export function plainMarkdown(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>]/g, '\\$&');
}

/** A Markdown link, or only its words where the address is none we link to; empty when both are missing. */
export function markdownLink(words: string, address: unknown): string {
  const safe = safeAddress(address);
  if (safe === null) return plainMarkdown(words.trim());
  // Round brackets would end the link early, angle ones a link in angle brackets; a backslash keeps it from ending.
  const target = safe.replace(/[()<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `[${plainMarkdown(words.trim() || new URL(safe).hostname)}](${target})`;
}
