import { addressWithoutPrompt, PROMPT_PLACEHOLDER } from './address';
import { daysBetween } from './calendar';
import type { Destination } from './carry-over';
import { type Alternative, alternatives, type CarryOver } from './catalogue';

/** The part of the settings that says which alternatives to show, and in which order. */
export interface AlternativeChoice {
  readonly favourites: readonly string[];
  readonly hiddenAlternatives: readonly string[];
  readonly order: readonly string[];
  readonly ownAlternatives: readonly {
    readonly id: string;
    readonly name: string;
    readonly address: string;
  }[];
}

/** An alternative as the surfaces show it, whether it is ours or the person's own. */
export interface ListedAlternative {
  readonly id: string;
  readonly name: string;
  /** Of an own alternative it may hold one `{prompt}`. */
  readonly address: string;
  readonly kind: Alternative['kind'] | 'own';
  readonly hidden: boolean;
  /** How it takes a draft. */
  readonly destination: Destination;
}

// Any fixed day would do; it only says whose turn is first.
const EPOCH = Temporal.PlainDate.from('2026-01-01');

/**
 * Every alternative, hidden ones included: first those the person has put in order, then the others in an
 * alphabetical order that turns by one each day, so that nobody is always first.
 *
 * @param today the local calendar date
 */
export function alternativesInOrder(
  choice: AlternativeChoice,
  today: Temporal.PlainDate,
): readonly ListedAlternative[] {
  return arranged(allAlternatives(choice), choice.order, today);
}

/**
 * The few alternatives to offer as one-click links: the favourites, in the person's order. Without any
 * (or when none of them can be shown any more), chat pages in the turning order: a program to install or an
 * address nobody has confirmed is offered only to those who chose it.
 *
 * @param today the local calendar date
 * @param atMost how many there is room for
 */
export function offeredAlternatives(
  choice: AlternativeChoice,
  today: Temporal.PlainDate,
  atMost = 4,
): readonly ListedAlternative[] {
  const shown = allAlternatives(choice).filter((entry) => !entry.hidden);
  const favourites = named(choice.favourites, shown);
  if (favourites.length > 0) return favourites.slice(0, atMost);
  // Chosen before turning: turned first, a chat page would also get the turns of the programs listed before it.
  const chatPages = shown.filter((entry) => entry.kind === 'web');
  return arranged(chatPages, choice.order, today).slice(0, atMost);
}

/**
 * The alternative that opens where none is chosen: the first favourite that can be shown, or null. It is never one whose
 * address nobody has confirmed, and never one that the person has not chosen.
 *
 * @param today the local calendar date
 */
export function defaultAlternative(
  choice: AlternativeChoice,
  today: Temporal.PlainDate,
): ListedAlternative | null {
  return (
    offeredAlternatives(choice, today).find(
      ({ id, kind }) => kind !== 'unconfirmed' && choice.favourites.includes(id),
    ) ?? null
  );
}

function allAlternatives(choice: AlternativeChoice): readonly ListedAlternative[] {
  const hidden = new Set(choice.hiddenAlternatives);
  const ours = alternatives.map(({ carryOver, ...entry }) => ({
    ...entry,
    destination: destinationOf(entry.address, carryOver),
  }));
  const own = choice.ownAlternatives.map((entry) => ({
    ...entry,
    kind: 'own' as const,
    destination: ownDestination(entry.address),
  }));
  // Should an id ever be taken twice, the person's own entry is the one that stays.
  const byId = new Map([...ours, ...own].map((entry) => [entry.id, entry]));
  return [...byId.values()].map(({ id, name, address, kind, destination }) => ({
    id,
    name,
    address,
    kind,
    hidden: hidden.has(id),
    destination,
  }));
}

function destinationOf(address: string, carryOver: CarryOver): Destination {
  if (carryOver.by === 'clipboard')
    return { address, template: null, does: 'unknown', limit: null };
  const { template, does, limit } = carryOver;
  return { address, template, does, limit };
}

/** Nobody has told us what the person's own alternative does with a question in its address. */
function ownDestination(address: string): Destination {
  const template = address.includes(PROMPT_PLACEHOLDER) ? address : null;
  return { address: addressWithoutPrompt(address), template, does: 'unknown', limit: null };
}

function arranged(
  entries: readonly ListedAlternative[],
  order: readonly string[],
  today: Temporal.PlainDate,
): readonly ListedAlternative[] {
  const ordered = named(order, entries);
  const others = entries.filter((entry) => !ordered.includes(entry)).sort(byName);
  return [...ordered, ...turned(others, today)];
}

/** The entries these ids name, each once, in the order of the ids; ids that name nothing are skipped. */
function named(
  ids: readonly string[],
  entries: readonly ListedAlternative[],
): readonly ListedAlternative[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}

function byName(a: ListedAlternative, b: ListedAlternative): number {
  return a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1);
}

/** The list begun one entry later each day; after as many days as it has entries, each has been first once. */
function turned<T>(list: readonly T[], today: Temporal.PlainDate): readonly T[] {
  if (list.length === 0) return list;
  const days = daysBetween(EPOCH, today);
  const first = ((days % list.length) + list.length) % list.length;
  return [...list.slice(first), ...list.slice(0, first)];
}
