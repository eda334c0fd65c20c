import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { useView } from '../../components/view-context';
import { passFor } from '../../core/pass';
import { type Leave, leaveToGoOn } from '../../core/pause';
import { withTab } from '../../core/tab-list';

/** The pass could not be saved: the tab is excepted instead, or not even that could be saved. */
export type Trouble = 'this-tab-only' | 'no-way';

interface GoingOn {
  /** Why one may go on at once, or null when the pause holds. */
  leave: Leave | null;
  trouble: Trouble | null;
  /** Goes to ChatGPT, with a pass for all tabs where one is needed. */
  goOn: () => Promise<void>;
}

/**
 * @param to the address of ChatGPT that was asked for
 * @param isOver whether the breath is over
 */
export function useGoingOn(to: string, isOver: boolean): GoingOn {
  const tab = useOwnTab();
  const settings = useView((view) => view.settings);
  const snooze = useView((view) => view.snooze);
  const pass = useView((view) => view.pass);
  const exceptedTabs = useView((view) => view.exceptedTabs.tabs);
  const changePass = useView((view) => view.changePass);
  const changeExceptedTabs = useView((view) => view.changeExceptedTabs);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [, drawAgain] = useState(0);

  /** Asked anew each time: a snooze or a pass ends while the page stands open. */
  const leaveNow = () => {
    const now = Temporal.Now.zonedDateTimeISO();
    return leaveToGoOn({ settings, snooze, pass, exceptedTabs, tab, to, now });
  };

  const goOn = async () => {
    if (leaveNow() === null) {
      if (!isOver) return drawAgain((times) => times + 1);
      const granted = passFor(settings.passMinutes, Temporal.Now.instant());
      if ((await changePass(() => granted)) === 'not-saved') return exceptThisTab();
    }
    location.replace(to);
  };

  /** Without a pass ChatGPT's page would only lead back here. What holds for the session is not on the disk that is full. */
  const exceptThisTab = async () => {
    const outcome =
      tab === null ? 'not-saved' : await changeExceptedTabs((list) => withTab(list, tab));
    setTrouble(outcome === 'saved' ? 'this-tab-only' : 'no-way');
  };

  return { leave: leaveNow(), trouble, goOn };
}

/** The browser's number of this tab, or null before it is known. */
function useOwnTab(): number | null {
  const [tab, setTab] = useState<number | null>(null);
  useEffect(() => {
    void browser.tabs.getCurrent().then((own) => setTab(own?.id ?? null));
  }, []);
  return tab;
}
