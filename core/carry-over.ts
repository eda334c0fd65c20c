import { PROMPT_PLACEHOLDER } from './address';

/** What the person wants done with the draft when they follow an alternative. */
export const CARRY_OVER_MODES = ['always', 'ask', 'never'] as const;
export type CarryOverMode = (typeof CARRY_OVER_MODES)[number];

/** How an alternative takes a draft; nothing else of it is needed to open it. */
export interface Destination {
  /** The chat page, without a draft. */
  readonly address: string;
  /** An address with one `{prompt}`, or null where only the clipboard is left. */
  readonly template: string | null;
  /** Whether opening the link only fills the box or sends the draft by itself. */
  readonly does: 'fills' | 'sends' | 'unknown';
  /** The longest draft in characters, where a source gives one. */
  readonly limit: number | null;
}

/** What following an alternative will do, for the words that say so beforehand. */
export type CarryOverWords = 'opens' | 'fills' | 'sends' | 'may-send' | 'copies';

/** What following an alternative does: open `address`, and copy `copy` first unless it is null. */
export interface CarriedOver {
  readonly address: string;
  readonly copy: string | null;
}

/**
 * Every server should take addresses of this many octets, and many take no more (RFC 9110, section 4.1). A longer draft
 * is copied instead.
 */
const LONGEST_LINK = 8_000;

/**
 * The address and the text to copy for a draft.
 *
 * @param draft a plain draft (see core/draft.ts); empty for none
 */
export function carriedOver(to: Destination, draft: string): CarriedOver {
  if (draft === '') return { address: to.address, copy: null };
  const link = linkWith(to, draft);
  return link === null ? { address: to.address, copy: draft } : { address: link, copy: null };
}

/** What a link says beforehand about a draft that may be there or not. */
export function carryOverWords(to: Destination, mode: CarryOverMode): CarryOverWords {
  if (mode === 'never') return 'opens';
  if (to.template === null) return 'copies';
  return to.does === 'unknown' ? 'may-send' : to.does;
}

/** What a link says beforehand about the draft that is there: one too long for a link is copied. */
export function wordsForDraft(
  to: Destination,
  mode: CarryOverMode,
  draft: string,
): CarryOverWords | null {
  if (draft === '') return null;
  const words = carryOverWords(to, mode);
  return words !== 'opens' && carriedOver(to, draft).copy !== null ? 'copies' : words;
}

function linkWith({ template, limit }: Destination, draft: string): string | null {
  if (template === null || (limit !== null && draft.length > limit)) return null;
  const link = template.replace(PROMPT_PLACEHOLDER, () => encodeURIComponent(draft.toWellFormed()));
  return link.length > LONGEST_LINK ? null : link;
}
