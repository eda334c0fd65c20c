import {
  type AlternativeChoice,
  alternativesInOrder,
  type ListedAlternative,
  offeredAlternatives,
} from './alternatives';

/** What was typed behind the keyword in the address bar. */
export interface Asked {
  /** Null when none was named and there is no default. */
  alternative: ListedAlternative | null;
  question: string;
}

/**
 * The alternatives that can be asked from the address bar: those on offer first, then every other that has a chat page and is
 * not hidden.
 *
 * @param today the local calendar date
 */
export function alternativesToAsk(
  choice: AlternativeChoice,
  today: Temporal.PlainDate,
): readonly ListedAlternative[] {
  const offered = offeredAlternatives(choice, today);
  const others = alternativesInOrder(choice, today).filter(
    ({ id, hidden, kind }) =>
      !hidden && (kind === 'web' || kind === 'own') && !offered.some((entry) => entry.id === id),
  );
  return [...offered, ...others];
}

/**
 * The alternative and the question meant by what was typed: `lumo why is the sky blue` names one, by its id or its name
 * written as one word; anything else is a question for the default.
 *
 * @param shown the alternatives to choose from
 */
export function askedInAddressBar(
  typed: string,
  shown: readonly ListedAlternative[],
  byDefault: ListedAlternative | null,
): Asked {
  const text = typed.trim();
  const [word = ''] = text.split(/\s/, 1);
  const named = shown.find((entry) => isCalled(entry, word));
  return named === undefined
    ? { alternative: byDefault, question: text }
    : { alternative: named, question: text.slice(word.length).trim() };
}

/** The word that names an alternative in the address bar: its name without spaces, small letters. */
export function wordFor({ name }: Pick<ListedAlternative, 'name'>): string {
  return name.toLowerCase().replace(/\s+/g, '');
}

function isCalled(entry: ListedAlternative, word: string): boolean {
  const lower = word.toLowerCase();
  return lower !== '' && (lower === wordFor(entry) || lower === entry.id.toLowerCase());
}

/** An alternative to suggest, and the question it would get. */
export interface Suggested extends Asked {
  alternative: ListedAlternative;
}

/**
 * The alternatives to suggest for what was typed: those whose word begins like the first one typed (what comes behind it is
 * the question), else all of them (all of it is).
 *
 * @param shown the alternatives to choose from
 */
export function suggestedInAddressBar(
  typed: string,
  shown: readonly ListedAlternative[],
): readonly Suggested[] {
  const text = typed.trim();
  const [word = ''] = text.split(/\s/, 1);
  const begun = shown.filter(
    (entry) => word !== '' && wordFor(entry).startsWith(word.toLowerCase()),
  );
  return begun.length > 0
    ? begun.map((alternative) => ({ alternative, question: text.slice(word.length).trim() }))
    : shown.map((alternative) => ({ alternative, question: text }));
}

/** What has to be typed to ask this. */
export function typedFor({ alternative, question }: Suggested): string {
  return `${wordFor(alternative)} ${question}`.trim();
}
