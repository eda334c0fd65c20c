import {
  type Celebrated,
  celebratedNow,
  milestoneToCelebrate,
  NOTHING_CELEBRATED,
  readCelebrated,
} from '../core/celebrated';
import type { Journal } from '../core/journal';
import type { Milestone } from '../core/milestones';
import { defineItem } from './item';
import { NotSavedError } from './not-saved-error';

export const celebrated = defineItem<Celebrated>({
  name: 'celebrated',
  version: 1,
  initial: NOTHING_CELEBRATED,
  repair: readCelebrated,
});

/**
 * The milestone to celebrate now, noted as celebrated: of several windows that ask at the same moment, one gets it. Null where
 * there is none, and where it cannot be noted: better not at all than at each opening.
 */
export async function takeCelebration(
  journal: Journal,
  today: Temporal.PlainDate,
): Promise<Milestone | null> {
  let taken: Milestone | null = null;
  try {
    await celebrated.change((before) => {
      taken = milestoneToCelebrate(journal, before, today);
      return taken === null ? before : celebratedNow(journal, taken);
    });
    return taken;
  } catch (error) {
    if (error instanceof NotSavedError) return null;
    throw error;
  }
}
