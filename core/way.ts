import { defaultAlternative } from './alternatives';
import { carriedOver } from './carry-over';
import { plainDraft } from './draft';
import type { NudgeDecision } from './nudge';
import type { HoldUp } from './pause';
import type { Settings } from './settings';
import { questionIn } from './sites';

/** Where the tab of a visit is moved. */
export type Way = { to: 'alternative'; address: string } | { to: 'pause'; holdUp: HoldUp | null };

/**
 * Where a nudge moves the tab of a visit, or null where it stays. A redirect takes the question of the address along. One
 * that cannot go in a link (too long, or the alternative takes none), or that the person wants to see first, waits at a
 * pause: there it can be copied, while the alternative alone would have lost it.
 *
 * @param address where the visit is
 * @param today the local calendar date
 */
export function wayFor(
  { nudge, because }: NudgeDecision,
  settings: Settings,
  address: string,
  today: Temporal.PlainDate,
): Way | null {
  if (nudge === 'pause') {
    return { to: 'pause', holdUp: because === 'no-default-alternative' ? because : null };
  }
  const there = nudge === 'redirect' ? defaultAlternative(settings, today) : null;
  if (there === null) return null;
  const draft = settings.carryOver === 'never' ? '' : plainDraft(questionIn(address));
  if (draft !== '' && settings.carryOver === 'ask') return { to: 'pause', holdUp: 'asks' };
  const carried = carriedOver(there.destination, draft);
  if (carried.copy !== null) return { to: 'pause', holdUp: 'copies' };
  return { to: 'alternative', address: carried.address };
}
