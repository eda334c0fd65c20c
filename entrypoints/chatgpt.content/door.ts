import { browser } from 'wxt/browser';
import type { AnswerToVisit, Message, Saved } from '../../core/messages';

/** The way to the background. */
export interface Door {
  /** @param arriving true for the first question of a page load */
  whatToDo: (arriving: boolean) => Promise<AnswerToVisit>;
  dismiss: () => Promise<Saved>;
  tell: (message: Message) => Promise<Saved>;
}

/**
 * Opens the way to the background.
 *
 * @param onClosed called when the extension this script came with is gone (updated, removed, switched off);
 *   from then on every answer is "show nothing"
 */
export function openDoor(onClosed: () => void): Door {
  // The same for every script of this page load, so that a dismissal outlives an update of the extension.
  const visit = String(performance.timeOrigin);

  async function send<Answer>(message: Message, otherwise: Answer): Promise<Answer> {
    try {
      // After an update `runtime.id` is undefined, and sending would throw.
      if (browser.runtime?.id !== undefined) {
        return (await browser.runtime.sendMessage<Message, Answer>(message)) ?? otherwise;
      }
    } catch {
      if (browser.runtime?.id !== undefined) return otherwise;
    }
    onClosed();
    return otherwise;
  }

  return {
    whatToDo: (arriving) =>
      send<AnswerToVisit>({ type: 'visit', visit, address: location.href, arriving }, null),
    dismiss: () => send<Saved>({ type: 'dismiss', visit }, 'not-saved'),
    tell: (message) => send<Saved>(message, 'not-saved'),
  };
}
