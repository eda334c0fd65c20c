import type { DayCount } from './day-count';

/** What the toolbar badge says: the days since the quit date, and nothing while there are none to count. */
export function badgeText(count: DayCount): string {
  return count.kind === 'since' ? String(count.days) : '';
}
