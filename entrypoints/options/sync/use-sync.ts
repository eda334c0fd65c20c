import { useState } from 'react';
import type { Disagreement, Side } from '../../../core/sync-join';
import { NotSavedError } from '../../../state/not-saved-error';
import { switchSyncOff, switchSyncOn, syncDisagreements } from '../../../state/sync';
import { browserSyncArea } from '../../../state/sync-area';

/** What came of the last press here; what holds is in the view. */
export type SyncStep =
  | { step: 'none' }
  /** There is something to be asked before this device joins the others. */
  | { step: 'asking'; asked: readonly Disagreement[]; again: boolean }
  | { step: 'cannot-read' }
  | { step: 'not-saved' }
  /** The browser does not even let Adieu read what is stored here. */
  | { step: 'unreadable' }
  | { step: 'left' };

/** Switches sync on, with a question where devices disagree, and off. */
export function useSync() {
  const [last, setLast] = useState<SyncStep>({ step: 'none' });

  const saying = async (work: () => Promise<SyncStep>) => {
    try {
      setLast(await work());
    } catch (error) {
      console.error(error);
      setLast({ step: error instanceof NotSavedError ? 'not-saved' : 'unreadable' });
    }
  };
  const ask = async (again: boolean): Promise<SyncStep> => {
    const asked = await syncDisagreements(browserSyncArea);
    if (asked === null) return { step: 'cannot-read' };
    return asked.length === 0 ? join([], 'here') : { step: 'asking', asked, again };
  };
  const join = async (asked: readonly Disagreement[], holds: Side): Promise<SyncStep> => {
    const outcome = await switchSyncOn(browserSyncArea, asked, holds);
    if (outcome === 'ask-again') return ask(true);
    return { step: outcome === 'unavailable' ? 'cannot-read' : 'none' };
  };
  const leave = async (): Promise<SyncStep> => {
    await switchSyncOff(browserSyncArea);
    return { step: 'left' };
  };
  return {
    last,
    switchOn: () => saying(() => ask(false)),
    switchOff: () => saying(leave),
    answer: (asked: readonly Disagreement[], holds: Side) => saying(() => join(asked, holds)),
    cancel: () => setLast({ step: 'none' }),
  };
}
