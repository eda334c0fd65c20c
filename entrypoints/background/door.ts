import browser, { type Runtime } from 'webextension-polyfill';
import { dayCountWords } from '../../components/words';
import { bannerView } from '../../core/banner-view';
import { afterLooking } from '../../core/composer-health';
import { withCounted } from '../../core/counted';
import { withDismissal } from '../../core/dismissals';
import type { DayCounts } from '../../core/journal';
import {
  type AnswerToVisit,
  type Message,
  readMessage,
  type Saved,
  visitId,
} from '../../core/messages';
import { nudgeFor } from '../../core/nudge';
import { snoozeFor } from '../../core/snooze';
import { withWriting } from '../../core/writing';
import { composerHealth } from '../../state/composer-health';
import { dismissals } from '../../state/dismissals';
import { exceptedTabs } from '../../state/excepted-tabs';
import { journal } from '../../state/journal';
import { lastNudge } from '../../state/last-nudge';
import { NotSavedError } from '../../state/not-saved-error';
import { pass } from '../../state/pass';
import { settings } from '../../state/settings';
import { snooze } from '../../state/snooze';
import { writing } from '../../state/writing';

/** Answers the content script: what to show on a visit, and what the person chose there. */
export function answerTheDoor(): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender: Runtime.MessageSender) => {
    const message = readMessage(raw);
    if (message === null || sender.id !== browser.runtime.id) return undefined;
    return answer(message, sender);
  });
}

function answer(message: Message, sender: Runtime.MessageSender): Promise<AnswerToVisit | Saved> {
  switch (message.type) {
    case 'visit':
      return whatToDo(message, sender);
    case 'dismiss':
      return saved(dismissals.change((all) => withDismissal(all, idOf(message.visit, sender))));
    case 'snooze': {
      const chosen = snoozeFor(message.choice, Temporal.Now.zonedDateTimeISO());
      return saved(snooze.change(() => chosen));
    }
    case 'turn-banner-off':
      return saved(settings.change((current) => ({ ...current, banner: false })));
    case 'open-options':
      return saved(browser.runtime.openOptionsPage());
    case 'open-welcome':
      return saved(browser.tabs.create({ url: browser.runtime.getURL('welcome.html') }));
    case 'turned-away':
      return saved(count('turnedAway'));
    case 'wrote':
      return saved(writing.change((noted) => withWriting(noted, Temporal.Now.plainDateISO())));
    case 'looked-for-composer':
      return saved(
        composerHealth.change((health) =>
          afterLooking(health, message.found, Temporal.Now.plainDateISO()),
        ),
      );
  }
}

function idOf(visit: string, sender: Runtime.MessageSender): string {
  return visitId(sender.tab?.id ?? null, visit);
}

function count(what: keyof DayCounts): Promise<unknown> {
  return journal.change((current) =>
    withCounted(current, what, Temporal.Now.plainDateISO(), crypto.randomUUID()),
  );
}

async function whatToDo(
  { visit, address, arriving }: Extract<Message, { type: 'visit' }>,
  sender: Runtime.MessageSender,
): Promise<AnswerToVisit> {
  const [settingsNow, journalNow, snoozeNow, dismissalsNow, passNow, lastNudgeNow, excepted] =
    await Promise.all([
      settings.read(),
      journal.read(),
      snooze.read(),
      dismissals.read(),
      pass.read(),
      lastNudge.read(),
      exceptedTabs.read(),
    ]);
  const now = Temporal.Now.zonedDateTimeISO();
  const { nudge } = nudgeFor({
    settings: settingsNow,
    snooze: snoozeNow,
    dismissals: dismissalsNow,
    lastNudge: lastNudgeNow,
    pass: passNow,
    exceptedTabs: excepted.tabs,
    visit: { id: idOf(visit, sender), tab: sender.tab?.id ?? null, address, arriving },
    now,
  });
  const noticeWriting = settingsNow.on && settingsNow.noticeWriting;
  if (nudge === 'none') return noticeWriting ? { banner: null, noticeWriting } : null;
  const view = bannerView(settingsNow, journalNow, now.toPlainDate());
  return { banner: { ...view, countWords: dayCountWords(view.count) }, noticeWriting };
}

async function saved(change: Promise<unknown>): Promise<Saved> {
  try {
    await change;
    return 'saved';
  } catch (error) {
    if (error instanceof NotSavedError) return 'not-saved';
    throw error;
  }
}
