import type { DayCount } from '../core/day-count';
import { type Progress, ringShare } from '../core/milestones';
import { Count } from './Count';
import { nextMilestoneWords } from './milestone-words';
import './CountRing.css';

interface Props {
  count: DayCount;
  /** Null while no day has been counted. */
  progress: Progress | null;
}

/**
 * The count inside a ring that fills toward the next milestone, which the line below says in words. glance/draw-count.ts
 * makes the same markup: change both together.
 */
export function CountRing({ count, progress }: Props) {
  const share = progress === null ? null : ringShare(progress);
  return (
    <>
      <div className="ring" data-share={share === null ? 'none' : share === 1 ? 'whole' : 'part'}>
        <svg viewBox="0 0 100 100" aria-hidden="true">
          <circle className="ring-track" cx="50" cy="50" r="47" pathLength="100" />
          {share !== null && (
            <circle
              className="ring-way"
              cx="50"
              cy="50"
              r="47"
              pathLength="100"
              strokeDasharray={`${100 * share} 100`}
            />
          )}
        </svg>
        <Count count={count} />
      </div>
      {progress !== null && count.kind === 'since' && (
        <p className="ring-next">{nextMilestoneWords(progress, count.days)}</p>
      )}
    </>
  );
}
