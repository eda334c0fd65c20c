import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Dismissals } from '../core/dismissals';
import { type Journal, quitDate } from '../core/journal';
import type { LeavingProgress } from '../core/leaving-progress';
import type { Quarantine } from '../core/quarantine';
import type { Settings } from '../core/settings';
import type { Snooze } from '../core/snooze';
import { dismissals } from './dismissals';
import { keepGlance } from './glance';
import { journal } from './journal';
import { quarantine } from './keep-aside';
import { leaving } from './leaving';
import { NotSavedError } from './not-saved-error';
import { settings } from './settings';
import { snooze } from './snooze';

/** How a change went. */
export type ChangeOutcome = 'saved' | 'not-saved';

/** How the last change of this page went. */
export type SaveOutcome = 'nothing-yet' | ChangeOutcome;

/** What a page sees of the storage. Never the truth: the storage is. */
export interface View {
  settings: Settings;
  journal: Journal;
  snooze: Snooze;
  dismissals: Dismissals;
  leaving: LeavingProgress;
  quarantine: Quarantine;
  saveOutcome: SaveOutcome;
  /** Counts this page's saves, so that "saved" can be said again for the next one. */
  saves: number;
  /** Each change answers how it went, so that a form can stay open with what was typed when it was not saved. */
  changeSettings: (change: (current: Settings) => Settings) => Promise<ChangeOutcome>;
  changeJournal: (change: (current: Journal) => Journal) => Promise<ChangeOutcome>;
  changeSnooze: (change: (current: Snooze) => Snooze) => Promise<ChangeOutcome>;
  changeDismissals: (change: (current: Dismissals) => Dismissals) => Promise<ChangeOutcome>;
  changeLeaving: (change: (current: LeavingProgress) => LeavingProgress) => Promise<ChangeOutcome>;
  emptyQuarantine: () => Promise<ChangeOutcome>;
}

export type ViewStore = StoreApi<View>;

/**
 * Reads everything a page shows, once, then follows the storage whoever writes it (another tab, the
 * background). A change that cannot be saved leaves the view as the storage is and says `not-saved`.
 *
 * @param signal stops following when the page goes
 */
export async function openView(signal: AbortSignal): Promise<ViewStore> {
  const [settingsNow, journalNow, snoozeNow, dismissalsNow, leavingNow] = await Promise.all([
    settings.read(),
    journal.read(),
    snooze.read(),
    dismissals.read(),
    leaving.read(),
  ]);
  // Read last: reading the others may have put something there.
  const quarantineNow = await quarantine.read();

  const store = createStore<View>()((set) => {
    /** Runs a change and says how it went; anything but a refused write is a fault of ours and is thrown. */
    const saving = async (change: () => Promise<Partial<View>>): Promise<ChangeOutcome> => {
      try {
        const stored = await change();
        set((view) => ({ ...stored, saveOutcome: 'saved', saves: view.saves + 1 }));
        return 'saved';
      } catch (error) {
        if (!(error instanceof NotSavedError)) throw error;
        set((view) => ({ saveOutcome: 'not-saved', saves: view.saves + 1 }));
        return 'not-saved';
      }
    };
    return {
      settings: settingsNow,
      journal: journalNow,
      snooze: snoozeNow,
      dismissals: dismissalsNow,
      leaving: leavingNow,
      quarantine: quarantineNow,
      saveOutcome: 'nothing-yet',
      saves: 0,
      changeSettings: (change) => saving(async () => ({ settings: await settings.change(change) })),
      changeJournal: (change) => saving(async () => ({ journal: await journal.change(change) })),
      changeSnooze: (change) => saving(async () => ({ snooze: await snooze.change(change) })),
      changeDismissals: (change) =>
        saving(async () => ({ dismissals: await dismissals.change(change) })),
      changeLeaving: (change) => saving(async () => ({ leaving: await leaving.change(change) })),
      emptyQuarantine: () =>
        saving(async () => {
          await quarantine.empty();
          return {};
        }),
    };
  });

  // Whatever changes the date or the theme, the popup's next first paint knows.
  const keep = ({ journal, settings }: View) =>
    keepGlance({ quitDate: quitDate(journal), theme: settings.theme });
  keep(store.getState());
  store.subscribe(keep);

  const stops = [
    settings.watch((value) => store.setState({ settings: value })),
    journal.watch((value) => store.setState({ journal: value })),
    snooze.watch((value) => store.setState({ snooze: value })),
    dismissals.watch((value) => store.setState({ dismissals: value })),
    leaving.watch((value) => store.setState({ leaving: value })),
    quarantine.watch((value) => store.setState({ quarantine: value })),
  ];
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
  return store;
}
