import type { Figures } from './figures';

/** A figure worth a place beside the day count. */
export type ToldFigure =
  /** The streak that runs, in days; whether no other was longer. */
  | { what: 'streak'; days: number; isLongest: boolean }
  | { what: 'longest-streak'; days: number }
  /** Days kept, and their share of all days, 0 to 1. */
  | { what: 'kept'; days: number; share: number }
  | { what: 'turned-away'; visits: number }
  | { what: 'slips'; slips: number };

/**
 * The figures that say something which the day count does not: no zeros, and no streaks while there was never a slip, because
 * they are the count itself.
 */
export function toldFigures(figures: Figures): readonly ToldFigure[] {
  const { streak, longestStreak, slips, daysKept, shareKept, turnedAway } = figures;
  const told: ToldFigure[] = [];
  if (slips > 0 && streak > 0) {
    told.push({ what: 'streak', days: streak, isLongest: streak === longestStreak });
  }
  if (longestStreak > streak) told.push({ what: 'longest-streak', days: longestStreak });
  if (daysKept > 0 && shareKept !== null) {
    told.push({ what: 'kept', days: daysKept, share: shareKept });
  }
  if (turnedAway > 0) told.push({ what: 'turned-away', visits: turnedAway });
  if (slips > 0) told.push({ what: 'slips', slips });
  return told;
}
