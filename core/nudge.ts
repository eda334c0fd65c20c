import type { Dismissals } from './dismissals';
import type { Settings } from './settings';
import { type Snooze, snoozedUntil } from './snooze';

/** What Adieu does about a visit. */
export type Nudge = 'none' | 'banner';

/** A nudge and why: so that "off means off" can be read off a test, and told to the person. */
export interface NudgeDecision {
  nudge: Nudge;
  because: 'switched-off' | 'banner-off' | 'snoozed' | 'dismissed' | 'visit';
}

export interface NudgeCircumstances {
  settings: Pick<Settings, 'on' | 'banner'>;
  snooze: Snooze;
  dismissals: Dismissals;
  /** The id of this visit. */
  visit: string;
  now: Temporal.Instant;
}

/** Which nudge a visit gets. The strongest "no" is named first: the master switch, then the banner's, then a snooze. */
export function nudgeFor(circumstances: NudgeCircumstances): NudgeDecision {
  const { settings, snooze, dismissals, visit, now } = circumstances;
  if (!settings.on) return { nudge: 'none', because: 'switched-off' };
  if (!settings.banner) return { nudge: 'none', because: 'banner-off' };
  if (snoozedUntil(snooze, now) !== null) return { nudge: 'none', because: 'snoozed' };
  if (dismissals.visits.includes(visit)) return { nudge: 'none', because: 'dismissed' };
  return { nudge: 'banner', because: 'visit' };
}
