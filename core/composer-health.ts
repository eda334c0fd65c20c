import * as v from 'valibot';
import { type DateText, isDateText } from './calendar';
import { type Repaired, repairFields } from './repair';

/** Whether the draft could be found on ChatGPT's page when it was last looked for. */
export interface ComposerHealth {
  /** The first day since when it could not be found, or null when it was found. */
  missingSince: DateText | null;
}

export const COMPOSER_FOUND: ComposerHealth = { missingSince: null };

/** The health after the draft was looked for. */
export function afterLooking(
  health: ComposerHealth,
  found: boolean,
  today: Temporal.PlainDate,
): ComposerHealth {
  if (found) return COMPOSER_FOUND;
  return { missingSince: health.missingSince ?? today.toString() };
}

export function readComposerHealth(raw: unknown): Repaired<ComposerHealth> {
  const missingSince = v.nullable(v.pipe(v.string(), v.check(isDateText)));
  return repairFields<ComposerHealth>({ missingSince }, COMPOSER_FOUND, raw);
}
