import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { areNotificationsAllowed, NOTIFICATIONS } from '../../../components/notifications';
import { requestPermissions } from '../../../components/request-permissions';
import { useView } from '../../../components/view-context';
import { wantsReminders } from '../../../core/reminders';
import type { Settings } from '../../../core/settings';

/** Where the question of the browser stands: it is open, it was answered with no, or there is none. */
type Asking = 'asked' | 'refused' | null;

/** Whether notifications are allowed, and how a reminder is switched on, which asks the browser for them, and off. */
export function useNotifications() {
  const settings = useView((view) => view.settings);
  const changeSettings = useView((view) => view.changeSettings);
  const [asking, setAsking] = useState<Asking>(null);
  const allowed = useAllowed();

  /** Firefox wants to be asked in the click itself, before anything else is waited for. */
  const switchOn = async (change: (current: Settings) => Settings) => {
    const answer = requestPermissions(NOTIFICATIONS);
    setAsking('asked');
    const granted = await answer;
    setAsking(granted ? null : 'refused');
    if (!granted) return;
    const outcome = await changeSettings(change);
    // Nothing that was not switched on keeps a permission.
    if (outcome === 'not-saved' && !wantsReminders(settings)) {
      await browser.permissions.remove(NOTIFICATIONS);
    }
  };
  const switchOff = (change: (current: Settings) => Settings) => {
    setAsking(null);
    // The background gives the permission back.
    void changeSettings(change);
  };
  return {
    allowed,
    asking,
    flip: (on: boolean, change: (current: Settings) => Settings) => {
      if (on) void switchOn(change);
      else switchOff(change);
    },
    switchOff: () =>
      switchOff((current) => ({
        ...current,
        milestoneReminder: false,
        weeklyNote: { ...current.weeklyNote, on: false },
      })),
  };
}

/** Followed, because the browser's own settings can take the permission away. True until the browser has said. */
function useAllowed(): boolean {
  const [allowed, setAllowed] = useState(true);
  useEffect(() => {
    const ask = () => void areNotificationsAllowed().then(setAllowed);
    const { onAdded, onRemoved } = browser.permissions;
    ask();
    for (const event of [onAdded, onRemoved]) event.addListener(ask);
    return () => {
      for (const event of [onAdded, onRemoved]) event.removeListener(ask);
    };
  }, []);
  return allowed;
}
