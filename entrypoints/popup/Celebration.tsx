import { i18n } from '#i18n';
import type { Milestone } from '../../core/milestones';
import { useCelebration } from './use-celebration';
import './Celebration.css';

/** A milestone that was reached: a line of words, once. Its place is always there, so that screen readers listen to it. */
export function Celebration() {
  const celebration = useCelebration();
  return (
    <div className="celebration-place" role="status">
      {celebration !== null && (
        <p className="celebration" data-begun={celebration.isOurs}>
          {reachedWords(celebration.milestone)}
        </p>
      )}
    </div>
  );
}

function reachedWords({ days, years }: Milestone): string {
  return years === null
    ? i18n.t('milestone.reached_day', { day: days })
    : i18n.t('milestone.reached_year', { years });
}
