import { defaultAlternative } from './alternatives';
import type { Dismissals } from './dismissals';
import { exceptionFor } from './exceptions';
import { type LastNudge, wasNudgedLately } from './frequency';
import { NO_PASS, type Pass, passedUntil } from './pass';
import { isInSchedule } from './schedule';
import type { Settings } from './settings';
import { type Snooze, snoozedUntil } from './snooze';

/** What Adieu does about a visit. */
export type Nudge = 'none' | 'banner' | 'pause' | 'redirect';

/** A nudge and why: so that "off means off" can be read off a test, and told to the person. */
export interface NudgeDecision {
  nudge: Nudge;
  because:
    | 'switched-off'
    | 'snoozed'
    | 'outside-schedule'
    | 'tab-excepted'
    | 'address-excepted'
    | 'nudged-lately'
    | 'dismissed'
    | 'banner-off'
    /** The level asks for a pause or a redirect, but a pass holds. */
    | 'pass'
    /** Strict, but there is no default alternative that could be opened. */
    | 'no-default-alternative'
    | 'level';
}

/** One visit, as the page tells it. */
export interface Visit {
  /** Made of the tab and the moment the page began to load (see the background's door). */
  id: string;
  /** The browser's number of the tab, or null where it has none. */
  tab: number | null;
  /** Where the visit is now; in-page navigation changes it. */
  address: string;
  /** True while the page is only arriving. Later it is never taken away: somebody may be writing there. */
  arriving: boolean;
}

export interface NudgeCircumstances {
  settings: Settings;
  snooze: Snooze;
  dismissals: Dismissals;
  lastNudge: LastNudge;
  pass: Pass;
  /** Tabs in which the person wants no nudge. */
  exceptedTabs: readonly number[];
  visit: Visit;
  now: Temporal.ZonedDateTime;
}

/**
 * Which nudge a visit gets, and why. The strongest "no" is named first: the master switch, a snooze, the schedule, the
 * exceptions, the frequency; then the level decides between banner, pause and redirect.
 */
export function nudgeFor(circumstances: NudgeCircumstances): NudgeDecision {
  const no = reasonForNone(circumstances);
  if (no !== null) return { nudge: 'none', because: no };
  const { settings, pass, visit, now } = circumstances;
  const passed = passedUntil(pass, now.toInstant()) !== null;
  if (visit.arriving && settings.level !== 'gentle' && !passed) return atTheDoor(settings, now);
  if (circumstances.dismissals.visits.includes(visit.id)) {
    return { nudge: 'none', because: 'dismissed' };
  }
  if (!settings.banner) return { nudge: 'none', because: 'banner-off' };
  return { nudge: 'banner', because: settings.level !== 'gentle' && passed ? 'pass' : 'level' };
}

/** Whether a nudge takes the tab away from the page. */
export function movesTheTab(nudge: Nudge): boolean {
  return nudge === 'pause' || nudge === 'redirect';
}

/** Whether it is the pass that lets an arriving visit through, which then uses up one that is for one visit only. */
export function isLetThrough(circumstances: NudgeCircumstances): boolean {
  const withoutPass = nudgeFor({ ...circumstances, pass: NO_PASS });
  return movesTheTab(withoutPass.nudge) && !movesTheTab(nudgeFor(circumstances).nudge);
}

function reasonForNone(circumstances: NudgeCircumstances): NudgeDecision['because'] | null {
  const { settings, visit, now } = circumstances;
  if (!settings.on) return 'switched-off';
  if (snoozedUntil(circumstances.snooze, now.toInstant()) !== null) return 'snoozed';
  if (settings.scheduled && !isInSchedule(settings.windows, now)) return 'outside-schedule';
  if (visit.tab !== null && circumstances.exceptedTabs.includes(visit.tab)) return 'tab-excepted';
  if (exceptionFor(settings.exceptions, visit.address) !== null) return 'address-excepted';
  if (wasNudgedLately(settings.frequency, circumstances.lastNudge, visit.id, now)) {
    return 'nudged-lately';
  }
  return null;
}

function atTheDoor(settings: Settings, now: Temporal.ZonedDateTime): NudgeDecision {
  if (settings.level === 'firm') return { nudge: 'pause', because: 'level' };
  const there = defaultAlternative(settings, now.toPlainDate());
  return there === null
    ? { nudge: 'pause', because: 'no-default-alternative' }
    : { nudge: 'redirect', because: 'level' };
}
