import { NO_DISMISSALS } from './dismissals';
import { NO_NUDGE_YET } from './frequency';
import { isLetThrough, movesTheTab, type NudgeDecision, nudgeFor } from './nudge';
import type { Pass } from './pass';
import type { Settings } from './settings';
import { isSiteAddress } from './sites';
import type { Snooze } from './snooze';

/**
 * Why a visit that was to be redirected waits at a pause: nothing could be opened; its question does not fit into a link
 * and must be copied; or the person wants to see their draft before it goes anywhere.
 */
export const HOLD_UPS = ['no-default-alternative', 'copies', 'asks'] as const;
export type HoldUp = (typeof HOLD_UPS)[number];

/** What the address of the pause page says. */
export interface Pause {
  /** The address of ChatGPT that was asked for, hash and all. */
  to: string;
  holdUp: HoldUp | null;
}

/** A pause as the query of an address. */
export function pauseQuery({ to, holdUp }: Pause): string {
  return `?${new URLSearchParams(holdUp === null ? { to } : { to, why: holdUp })}`;
}

/** The pause a query means; null when it would lead anywhere but to a site (anybody can make up an address). */
export function readPause(query: string): Pause | null {
  const parameters = new URLSearchParams(query);
  const to = parameters.get('to') ?? '';
  const why = parameters.get('why');
  if (!isSiteAddress(to)) return null;
  return { to, holdUp: HOLD_UPS.find((one) => one === why) ?? null };
}

/** Why somebody may go on without waiting. */
export type Leave = Extract<NudgeDecision['because'], 'switched-off' | 'snoozed'> | 'pass' | 'else';

export interface AtThePause {
  settings: Settings;
  snooze: Snooze;
  pass: Pass;
  exceptedTabs: readonly number[];
  tab: number | null;
  to: string;
  now: Temporal.ZonedDateTime;
}

/**
 * Why somebody who stands at a pause may go on at once, or null when the pause holds: whatever would let a new visit
 * through, but the frequency, because the nudge that this very pause is counts for it already.
 */
export function leaveToGoOn({ tab, to, ...others }: AtThePause): Leave | null {
  const circumstances = {
    ...others,
    dismissals: NO_DISMISSALS,
    lastNudge: NO_NUDGE_YET,
    visit: { id: '', tab, address: to, arriving: true },
  };
  const { nudge, because } = nudgeFor(circumstances);
  if (movesTheTab(nudge)) return null;
  if (because === 'switched-off' || because === 'snoozed') return because;
  return isLetThrough(circumstances) ? 'pass' : 'else';
}
