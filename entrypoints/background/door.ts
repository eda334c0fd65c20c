import browser, { type Runtime } from 'webextension-polyfill';
import { dayCountWords } from '../../components/words';
import { bannerView } from '../../core/banner-view';
import { withDismissal } from '../../core/dismissals';
import { type AnswerToVisit, type Message, readMessage, type Saved } from '../../core/messages';
import { nudgeFor } from '../../core/nudge';
import { snoozeFor } from '../../core/snooze';
import { dismissals } from '../../state/dismissals';
import { journal } from '../../state/journal';
import { NotSavedError } from '../../state/not-saved-error';
import { settings } from '../../state/settings';
import { snooze } from '../../state/snooze';

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
      return whatToShow(visitId(message.visit, sender));
    case 'dismiss':
      return saved(dismissals.change((all) => withDismissal(all, visitId(message.visit, sender))));
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
  }
}

/** Two tabs may have loaded their page in the same millisecond, so the tab is part of a visit's name. */
function visitId(visit: string, sender: Runtime.MessageSender): string {
  return `${sender.tab?.id ?? 'no-tab'}:${visit}`;
}

async function whatToShow(visit: string): Promise<AnswerToVisit> {
  const [settingsNow, journalNow, snoozeNow, dismissalsNow] = await Promise.all([
    settings.read(),
    journal.read(),
    snooze.read(),
    dismissals.read(),
  ]);
  const { nudge } = nudgeFor({
    settings: settingsNow,
    snooze: snoozeNow,
    dismissals: dismissalsNow,
    visit,
    now: Temporal.Now.instant(),
  });
  if (nudge === 'none') return null;
  const view = bannerView(settingsNow, journalNow, Temporal.Now.plainDateISO());
  return { ...view, countWords: dayCountWords(view.count) };
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
