import { useEffect, useState } from 'react';
import { useToday } from '../../components/use-today';
import { useView } from '../../components/view-context';
import { celebratedNow, milestoneToCelebrate } from '../../core/celebrated';
import { type Journal, quitDate } from '../../core/journal';
import { type Milestone, progressOf } from '../../core/milestones';
import { celebrated } from '../../state/celebrated';
import { NotSavedError } from '../../state/not-saved-error';

/** A milestone that is celebrated here. */
export interface Celebration {
  milestone: Milestone;
  /** Whether it is ours to celebrate: until that is known, only its place is kept. */
  isOurs: boolean;
}

/** The milestone to celebrate in this popup, for as long as it is open; null when there is none. */
export function useCelebration(): Celebration | null {
  const journal = useView((view) => view.journal);
  const known = useView((view) => view.celebrated);
  const today = useToday();
  const due = milestoneToCelebrate(journal, known, today);
  const [begun, setBegun] = useState<Celebration | null>(null);
  const dueDays = due?.days ?? null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each milestone is asked for once, whatever else changes
  useEffect(() => {
    if (due === null) return;
    setBegun({ milestone: due, isOurs: false });
    void takeOn(journal, today).then((taken) => {
      setBegun(taken === null ? null : { milestone: taken, isOurs: true });
    });
  }, [dueDays]);

  const quit = quitDate(journal);
  const reached = quit === null ? null : (progressOf(quit, today)?.reached ?? null);
  const celebration = begun ?? (due === null ? null : { milestone: due, isOurs: false });
  // The quit date may have been moved since.
  return celebration?.milestone.days === reached?.days ? celebration : null;
}

/** The milestone that only we celebrate now: whoever notes it first, in any window, does. Null where that is refused. */
async function takeOn(journal: Journal, today: Temporal.PlainDate): Promise<Milestone | null> {
  let ours: Milestone | null = null;
  try {
    await celebrated.change((before) => {
      ours = milestoneToCelebrate(journal, before, today);
      return ours === null ? before : celebratedNow(journal, ours);
    });
    return ours;
  } catch (error) {
    // Better not at all than at each opening.
    if (error instanceof NotSavedError) return null;
    throw error;
  }
}
