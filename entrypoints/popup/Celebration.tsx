import { i18n } from '#i18n';
import type { Milestone } from '../../core/milestones';
import { useCelebration } from './use-celebration';
import './Celebration.css';

/** A milestone that was reached: a line of words, once. */
export function Celebration() {
  const celebration = useCelebration();
  if (celebration === null) return null;
  return (
    <p className="celebration" role="status" data-begun={celebration.isOurs}>
      {reachedWords(celebration.milestone)}
    </p>
  );
}

function reachedWords({ days, years }: Milestone): string {
  return years === null
    ? i18n.t('milestone.reached_day', { day: days })
    : i18n.t('milestone.reached_year', { years });
}
