import browser from 'webextension-polyfill';
import { areNotificationsAllowed, NOTIFICATIONS } from '../../components/notifications';
import { quitDate } from '../../core/journal';
import {
  dueReminders,
  nextLook,
  type Reminder,
  wantsReminders,
  withTold,
} from '../../core/reminders';
import { celebrated } from '../../state/celebrated';
import { journal } from '../../state/journal';
import { alone } from '../../state/lock';
import { NotSavedError } from '../../state/not-saved-error';
import { reminded } from '../../state/reminded';
import { settings } from '../../state/settings';
import { reminderWords } from './reminder-words';

const REMINDER = 'reminder';

/** Tells of milestones and of the past week by notifications, if the person switched that on; gives the permission back. */
export function keepReminding(): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === REMINDER) void remind();
  });
  // The browser, or Adieu, may have been away at the moment.
  browser.runtime.onStartup.addListener(() => void remind());
  browser.runtime.onInstalled.addListener(() => void remind());
  settings.watch((now, before) => {
    if (wantsReminders(before) && !wantsReminders(now)) {
      void browser.permissions.remove(NOTIFICATIONS);
    }
    void awaitNext();
  });
  journal.watch((now, before) => {
    // Visits are counted there, too.
    if (String(quitDate(now)) !== String(quitDate(before))) void awaitNext();
  });
  browser.permissions.onRemoved.addListener(() => void awaitNext());
  browser.permissions.onAdded.addListener(() => {
    openOnClick();
    void awaitNext();
  });
  openOnClick();
  // At every start, whatever woke us: a moment may have passed meanwhile, and its alarm is put off below.
  void remind();
}

async function remind(): Promise<void> {
  try {
    if (await areNotificationsAllowed()) await tellWhatIsDue();
  } catch (error) {
    // One that cannot be noted as told would come again and again. Whatever went wrong, the next one is waited for.
    if (!(error instanceof NotSavedError)) console.error(error);
  }
  await awaitNext();
}

async function tellWhatIsDue(): Promise<void> {
  const now = Temporal.Now.zonedDateTimeISO();
  const stored = await readAll();
  if (dueReminders({ ...stored, reminded: await reminded.read() }, now).length === 0) return;
  let due: readonly Reminder[] = [];
  // The mark comes first: better none than twice.
  await reminded.change((told) => {
    due = dueReminders({ ...stored, reminded: told }, now);
    return withTold(told, due, stored.journal, now.toPlainDate());
  });
  await Promise.all(due.map(show));
}

function show(reminder: Reminder): Promise<string> {
  return browser.notifications.create(reminder.kind, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icons/128.png'),
    title: 'Adieu',
    message: reminderWords(reminder),
  });
}

/** Alone: of two at once the one that began first could be the last to set the alarm, to what no longer holds. */
function awaitNext(): Promise<void> {
  return alone(REMINDER, async () => {
    const now = Temporal.Now.zonedDateTimeISO();
    const [settingsNow, journalNow] = await Promise.all([settings.read(), journal.read()]);
    const next = (await areNotificationsAllowed()) ? nextLook(settingsNow, journalNow, now) : null;
    if (next === null) await browser.alarms.clear(REMINDER);
    else await browser.alarms.create(REMINDER, { when: next.epochMilliseconds });
  });
}

async function readAll() {
  const [settingsNow, journalNow, celebratedNow] = await Promise.all([
    settings.read(),
    journal.read(),
    celebrated.read(),
  ]);
  return { settings: settingsNow, journal: journalNow, celebrated: celebratedNow };
}

/** The API is there only while notifications are allowed; Firefox has its name then all the same. */
function openOnClick(): void {
  const { notifications }: Partial<typeof browser> = browser;
  notifications?.onClicked.addListener(open);
}

/** A milestone leads to its picture to share, the week to the year it is of. */
function open(clicked: string): void {
  const isMilestone = clicked === ('milestone' satisfies Reminder['kind']);
  const page = isMilestone ? 'share.html' : 'options.html#count';
  void browser.tabs.create({ url: browser.runtime.getURL(page) });
}
