import * as v from 'valibot';
import { type Repaired, repairFields } from './repair';

/** Visits kept in mind. More open ChatGPT tabs than this at once are not a case worth storing. */
const MOST_VISITS = 64;

/** Visits on which the person closed the banner; a dismissal holds for the visit. */
export interface Dismissals {
  /** Ids of visits (see the background's door), the newest last. */
  visits: readonly string[];
}

export const NO_DISMISSALS: Dismissals = { visits: [] };

export function withDismissal(dismissals: Dismissals, visit: string): Dismissals {
  const others = dismissals.visits.filter((other) => other !== visit);
  return { visits: [...others, visit].slice(-MOST_VISITS) };
}

export function readDismissals(raw: unknown): Repaired<Dismissals> {
  const visits = v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(MOST_VISITS));
  return repairFields<Dismissals>({ visits }, NO_DISMISSALS, raw);
}
