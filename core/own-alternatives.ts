import { type AddressProblem, addressProblem } from './address';
import {
  LONGEST_NAME,
  MOST_OWN_ALTERNATIVES,
  type OwnAlternative,
  type Settings,
} from './settings';

export type NameProblem = 'empty' | 'too-long';

/** What is wrong with an own alternative as it was typed; null where nothing is. */
export interface OwnAlternativeProblems {
  name: NameProblem | null;
  address: AddressProblem | null;
}

export function ownAlternativeProblems(typed: {
  name: string;
  address: string;
}): OwnAlternativeProblems {
  return { name: nameProblem(typed.name), address: addressProblem(typed.address) };
}

function nameProblem(text: string): NameProblem | null {
  const name = text.trim();
  if (name === '') return 'empty';
  return name.length > LONGEST_NAME ? 'too-long' : null;
}

export function hasProblem(problems: OwnAlternativeProblems): boolean {
  return problems.name !== null || problems.address !== null;
}

/** The own alternative with this id, or undefined when there is none (any more). */
export function findOwnAlternative(
  settings: Pick<Settings, 'ownAlternatives'>,
  id: string,
): OwnAlternative | undefined {
  return settings.ownAlternatives.find((entry) => entry.id === id);
}

/** True when there are as many own alternatives as we store. */
export function areOwnAlternativesFull(settings: Pick<Settings, 'ownAlternatives'>): boolean {
  return settings.ownAlternatives.length >= MOST_OWN_ALTERNATIVES;
}

/**
 * Settings with an own alternative, in place of the one with its id if there is one. What has a problem, and
 * one more than we store, changes nothing.
 */
export function withOwnAlternative(settings: Settings, typed: OwnAlternative): Settings {
  if (hasProblem(ownAlternativeProblems(typed))) return settings;
  const entry = { id: typed.id, name: typed.name.trim(), address: typed.address.trim() };
  const present = settings.ownAlternatives;
  if (findOwnAlternative(settings, entry.id) !== undefined) {
    const changed = present.map((other) => (other.id === entry.id ? entry : other));
    return { ...settings, ownAlternatives: changed };
  }
  if (areOwnAlternativesFull(settings)) return settings;
  return { ...settings, ownAlternatives: [...present, entry] };
}

/**
 * Settings without an own alternative. Its id stays in the order and among the favourites, where an id that
 * names nothing is skipped: put back, it is where it was.
 */
export function withoutOwnAlternative(settings: Settings, id: string): Settings {
  const others = settings.ownAlternatives.filter((entry) => entry.id !== id);
  return { ...settings, ownAlternatives: others };
}
