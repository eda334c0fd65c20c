import { isSiteAddress } from './sites';

/** Addresses on which people seldom mean the habit they want to leave; the first is on by default. */
export const READY_EXCEPTIONS = ['/share/*', '/codex*', '/g/*'] as const;
export const LONGEST_PATTERN = 200;
export const MOST_EXCEPTIONS = 100;

export type PatternProblem = 'empty' | 'too-long' | 'other-site' | 'no-slash' | 'everything';

/** What is wrong with a pattern as it was typed (see patternFrom), or null where nothing is. */
export function patternProblem(typed: string): PatternProblem | null {
  const pattern = patternFrom(typed);
  if (pattern === '') return 'empty';
  if (pattern.length > LONGEST_PATTERN) return 'too-long';
  if (URL.canParse(pattern)) return 'other-site';
  if (!/^[/*]/.test(pattern)) return 'no-slash';
  // That is what the master switch is for.
  if (/^[/*]*$/.test(pattern)) return 'everything';
  return null;
}

/** The pattern somebody means who typed this: of a whole address of ChatGPT the part behind the site. */
export function patternFrom(typed: string): string {
  const text = typed.trim();
  if (!isSiteAddress(text)) return text;
  const { pathname, search } = new URL(text);
  return pathname + search;
}

/**
 * Whether a pattern means this address. `*` stands for anything; the pattern must cover the whole path, and the part
 * behind `?` only where the pattern has one too. Capital and small letters differ, as they do in addresses.
 */
export function matchesPattern(pattern: string, address: string): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  const text = pattern.includes('?') ? url.pathname + url.search : url.pathname;
  const [first = '', ...others] = pattern.split('*');
  const last = others.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  // Each piece at its earliest place leaves the most room for those behind it: no search back and forth.
  let place = first.length;
  for (const piece of others) {
    const found = text.indexOf(piece, place);
    if (found < 0) return false;
    place = found + piece.length;
  }
  return text.length - last.length >= place && text.endsWith(last);
}

/** The first of the patterns that means this address, or null. */
export function exceptionFor(patterns: readonly string[], address: string): string | null {
  return patterns.find((pattern) => matchesPattern(pattern, address)) ?? null;
}

/** Whether there are as many exceptions as are stored. */
export function areExceptionsFull(exceptions: readonly string[]): boolean {
  return exceptions.length >= MOST_EXCEPTIONS;
}

/** The exceptions with one more, the newest last. One with a problem, and one more than are stored, changes nothing. */
export function withException(exceptions: readonly string[], typed: string): readonly string[] {
  const pattern = patternFrom(typed);
  if (exceptions.includes(pattern) || areExceptionsFull(exceptions)) return exceptions;
  return patternProblem(typed) === null ? [...exceptions, pattern] : exceptions;
}

export function withoutException(
  exceptions: readonly string[],
  pattern: string,
): readonly string[] {
  return exceptions.filter((other) => other !== pattern);
}

/**
 * The exceptions with one in the place of another. One with a problem changes nothing, and one that is there already only
 * takes the other away.
 */
export function withExceptionFor(
  exceptions: readonly string[],
  before: string,
  typed: string,
): readonly string[] {
  if (patternProblem(typed) !== null) return exceptions;
  const pattern = patternFrom(typed);
  return [...new Set(exceptions.map((other) => (other === before ? pattern : other)))];
}

/** The pattern of the conversation at this address, wherever it is opened from, or null where there is none. */
export function conversationPattern(address: string): string | null {
  const [, id] = /\/c\/([\w-]+)$/.exec(URL.parse(address)?.pathname ?? '') ?? [];
  // A conversation that has not been stored yet has an id that will not last (`/c/local-…`).
  return id === undefined || id.startsWith('local-') ? null : `*/c/${id}`;
}

/** The id of the one conversation that a pattern of conversationPattern means; null for every other pattern. */
export function conversationOf(pattern: string): string | null {
  return /^\*\/c\/([\w-]+)$/.exec(pattern)?.[1] ?? null;
}
