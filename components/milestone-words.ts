import { i18n } from '#i18n';
import type { Progress } from '../core/milestones';

/**
 * What the next milestone is, and when: "Next milestone: day 14, in 9 days".
 *
 * @param days since the quit date
 */
export function nextMilestoneWords({ next }: Progress, days: number): string {
  const wait = next.days - days;
  return next.years === null
    ? i18n.t('milestone.next_day', wait, { day: next.days })
    : i18n.t('milestone.next_year', wait, { years: next.years });
}
