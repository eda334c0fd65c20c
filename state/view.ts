import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Celebrated } from '../core/celebrated';
import type { ComposerHealth } from '../core/composer-health';
import type { Dismissals } from '../core/dismissals';
import type { LastNudge } from '../core/frequency';
import { type Journal, quitDate } from '../core/journal';
import type { LeavingProgress } from '../core/leaving-progress';
import type { Pass } from '../core/pass';
import type { Quarantine } from '../core/quarantine';
import type { Settings } from '../core/settings';
import type { Snooze } from '../core/snooze';
import type { SyncState } from '../core/sync-state';
import type { TabList } from '../core/tab-list';
import type { Writing } from '../core/writing';
import { celebrated } from './celebrated';
import { composerHealth } from './composer-health';
import { dismissals } from './dismissals';
import { exceptedTabs } from './excepted-tabs';
import { glanceOf, keepGlance } from './glance';
import { journal } from './journal';
import { quarantine } from './keep-aside';
import { lastNudge } from './last-nudge';
import { leaving } from './leaving';
import { NotSavedError } from './not-saved-error';
import { pass } from './pass';
import { settings } from './settings';
import { snooze } from './snooze';
import { syncState } from './sync-state';
import { type Items, readEach } from './together';
import { writing } from './writing';

/** How a change went. */
export type ChangeOutcome = 'saved' | 'not-saved';

/** How the last change of this page went. */
export type SaveOutcome = 'nothing-yet' | ChangeOutcome;

/** Each change answers how it went, so that a form can stay open with what was typed when it was not saved. */
type Change<Value> = (change: (current: Value) => Value) => Promise<ChangeOutcome>;

/** What is in the storage, as far as pages show it. */
interface Stored {
  settings: Settings;
  journal: Journal;
  snooze: Snooze;
  dismissals: Dismissals;
  pass: Pass;
  lastNudge: LastNudge;
  exceptedTabs: TabList;
  writing: Writing;
  composerHealth: ComposerHealth;
  celebrated: Celebrated;
  syncState: SyncState;
  leaving: LeavingProgress;
}

/** What a page sees of the storage. Never the truth: the storage is. */
export interface View extends Stored {
  quarantine: Quarantine;
  saveOutcome: SaveOutcome;
  /** Counts this page's saves, so that "saved" can be said again for the next one. */
  saves: number;
  changeSettings: Change<Settings>;
  changeJournal: Change<Journal>;
  changeSnooze: Change<Snooze>;
  changeDismissals: Change<Dismissals>;
  changePass: Change<Pass>;
  changeExceptedTabs: Change<TabList>;
  changeWriting: Change<Writing>;
  changeLeaving: Change<LeavingProgress>;
  emptyQuarantine: () => Promise<ChangeOutcome>;
}

export type ViewStore = StoreApi<View>;

const ITEMS: Items<Stored> = {
  settings,
  journal,
  snooze,
  dismissals,
  pass,
  lastNudge,
  exceptedTabs,
  writing,
  composerHealth,
  celebrated,
  syncState,
  leaving,
};

/**
 * Reads everything a page shows, once, then follows the storage whoever writes it (another tab, the
 * background). A change that cannot be saved leaves the view as the storage is and says `not-saved`.
 *
 * @param signal stops following when the page goes
 */
export async function openView(signal: AbortSignal): Promise<ViewStore> {
  // Followed from before the first look: what somebody writes while the page opens would be missed.
  const meanwhile: Partial<View> = {};
  let hear = (news: Partial<View>): void => {
    Object.assign(meanwhile, news);
  };
  const stops = [
    ...names().map((name) => follow(name, (news) => hear(news))),
    quarantine.watch((value) => hear({ quarantine: value })),
  ];
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });

  const stored = await readEach(ITEMS, (item) => item.read());
  // Read last: reading the others may have put something there.
  const quarantineNow = await quarantine.read();

  const store = createStore<View>()((set) => {
    /** Runs a change and says how it went; anything but a refused write is a fault of ours and is thrown. */
    const saving = async (change: () => Promise<Partial<View>>): Promise<ChangeOutcome> => {
      try {
        const changed = await change();
        set((view) => ({ ...changed, saveOutcome: 'saved', saves: view.saves + 1 }));
        return 'saved';
      } catch (error) {
        if (!(error instanceof NotSavedError)) throw error;
        set((view) => ({ saveOutcome: 'not-saved', saves: view.saves + 1 }));
        return 'not-saved';
      }
    };
    const changing =
      <Name extends keyof Stored>(name: Name): Change<Stored[Name]> =>
      (change) =>
        saving(async () => only(name, await ITEMS[name].change(change)));
    return {
      ...stored,
      quarantine: quarantineNow,
      ...meanwhile,
      saveOutcome: 'nothing-yet',
      saves: 0,
      changeSettings: changing('settings'),
      changeJournal: changing('journal'),
      changeSnooze: changing('snooze'),
      changeDismissals: changing('dismissals'),
      changePass: changing('pass'),
      changeExceptedTabs: changing('exceptedTabs'),
      changeWriting: changing('writing'),
      changeLeaving: changing('leaving'),
      emptyQuarantine: () =>
        saving(async () => {
          await quarantine.empty();
          return {};
        }),
    };
  });
  hear = store.setState;

  // Whatever changes the date or the theme, the popup's next first paint knows.
  const keep = ({ journal, settings }: View) =>
    keepGlance(glanceOf(quitDate(journal), settings.theme));
  keep(store.getState());
  store.subscribe(keep);
  return store;
}

function follow<Name extends keyof Stored>(
  name: Name,
  hear: (news: Pick<Stored, Name>) => void,
): () => void {
  return ITEMS[name].watch((value) => hear(only(name, value)));
}

function only<Name extends keyof Stored>(name: Name, value: Stored[Name]): Pick<Stored, Name> {
  return { [name]: value } as Pick<Stored, Name>;
}

function names(): (keyof Stored)[] {
  return Object.keys(ITEMS) as (keyof Stored)[];
}
