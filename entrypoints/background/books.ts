import { withCounted } from '../../core/counted';
import { type LastNudge, withNudge } from '../../core/frequency';
import type { DayCounts } from '../../core/journal';
import { withoutTab, withTab } from '../../core/tab-list';
import type { Way } from '../../core/way';
import { journal } from '../../state/journal';
import { lastNudge } from '../../state/last-nudge';
import { NotSavedError } from '../../state/not-saved-error';
import { pausedTabs } from '../../state/paused-tabs';

/**
 * Counts an arriving visit, and a redirected one as turned away. A visit that goes on after a pause was counted when it
 * came to the pause. While Adieu is off, nothing is counted.
 *
 * @param movedTo where its tab was moved, or null when it stays
 */
export function noteVisit(
  tab: number | null,
  movedTo: Way['to'] | null,
  isOn: boolean,
): Promise<void> {
  return asFarAsPossible(async () => {
    const goesOn = await leavePause(tab);
    if (!isOn) return;
    if (movedTo === 'pause' && tab !== null) await pausedTabs.change((list) => withTab(list, tab));
    if (movedTo === 'alternative') await count('visits', 'turnedAway');
    else if (movedTo === 'pause' || !goesOn) await count('visits');
  });
}

/** Notes which visit was nudged last. */
export function noteNudge(last: LastNudge, visit: string, now: Temporal.Instant): Promise<void> {
  return asFarAsPossible(async () => {
    if (last.visit !== visit) await lastNudge.change((noted) => withNudge(noted, visit, now));
  });
}

/**
 * Counts a visit that ended with an alternative or by leaving.
 *
 * @throws NotSavedError
 */
export async function noteTurnedAway(tab: number | null): Promise<void> {
  await leavePause(tab);
  await count('turnedAway');
}

/** Closing a tab that stands at a pause is leaving; closing the window is not, it may come back with all its tabs. */
export function noteClosed(tab: number, withWindow: boolean): Promise<void> {
  return asFarAsPossible(async () => {
    if ((await leavePause(tab)) && !withWindow) await count('turnedAway');
  });
}

/** Whether the tab stood at a pause; now it does no more. Of two that ask at once only one is told so. */
async function leavePause(tab: number | null): Promise<boolean> {
  if (tab === null || !(await pausedTabs.read()).tabs.includes(tab)) return false;
  let stood = false;
  await pausedTabs.change((list) => {
    stood = list.tabs.includes(tab);
    return withoutTab(list, tab);
  });
  return stood;
}

async function count(...what: (keyof DayCounts)[]): Promise<void> {
  const today = Temporal.Now.plainDateISO();
  await journal.change((before) =>
    what.reduce((counted, one) => withCounted(counted, one, today, crypto.randomUUID()), before),
  );
}

/** A count that the browser refuses to write is not worth a word; what the person decides always gets one. */
async function asFarAsPossible(note: () => Promise<void>): Promise<void> {
  try {
    await note();
  } catch (error) {
    if (!(error instanceof NotSavedError)) throw error;
  }
}
