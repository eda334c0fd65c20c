import { useEffect, useState } from 'react';
import { useToday } from '../../components/use-today';
import { useView } from '../../components/view-context';
import { milestoneToCelebrate } from '../../core/celebrated';
import { quitDate } from '../../core/journal';
import { type Milestone, progressOf } from '../../core/milestones';
import { takeCelebration } from '../../state/celebrated';

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
    void takeCelebration(journal, today).then((taken) => {
      setBegun(taken === null ? null : { milestone: taken, isOurs: true });
    });
  }, [dueDays]);

  const quit = quitDate(journal);
  const reached = quit === null ? null : (progressOf(quit, today)?.reached ?? null);
  const celebration = begun ?? (due === null ? null : { milestone: due, isOurs: false });
  // The quit date may have been moved since.
  return celebration?.milestone.days === reached?.days ? celebration : null;
}
