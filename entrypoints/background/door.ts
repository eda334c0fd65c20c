import browser, { type Runtime } from 'webextension-polyfill';
import { afterLooking } from '../../core/composer-health';
import { withDismissal } from '../../core/dismissals';
import {
  type AnswerToVisit,
  type Message,
  readMessage,
  type Saved,
  type ToldReasons,
  visitId,
} from '../../core/messages';
import { snoozeFor } from '../../core/snooze';
import { withWriting } from '../../core/writing';
import { composerHealth } from '../../state/composer-health';
import { dismissals } from '../../state/dismissals';
import { NotSavedError } from '../../state/not-saved-error';
import { settings } from '../../state/settings';
import { snooze } from '../../state/snooze';
import { writing } from '../../state/writing';
import { noteTurnedAway } from './books';
import { toldReasons } from './told-reasons';
import { attendVisit } from './visit';

/** Answers the content script and the pause page: what to do about a visit, and what the person chose there. */
export function answerTheDoor(): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender: Runtime.MessageSender) => {
    const message = readMessage(raw);
    if (message === null || sender.id !== browser.runtime.id) return undefined;
    return answer(message, sender);
  });
}

function answer(
  message: Message,
  sender: Runtime.MessageSender,
): Promise<AnswerToVisit | ToldReasons | Saved> {
  switch (message.type) {
    case 'visit':
      return attendVisit(message, sender);
    case 'why':
      return toldReasons();
    case 'dismiss': {
      const id = visitId(sender.tab?.id ?? null, message.visit);
      return saved(dismissals.change((all) => withDismissal(all, id)));
    }
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
      return saved(noteTurnedAway(sender.tab?.id ?? null));
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

async function saved(change: Promise<unknown>): Promise<Saved> {
  try {
    await change;
    return 'saved';
  } catch (error) {
    if (error instanceof NotSavedError) return 'not-saved';
    throw error;
  }
}
