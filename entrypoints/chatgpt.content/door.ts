import { browser } from 'wxt/browser';
import type { AnswerToVisit, Message, Saved, ToldReasons } from '../../core/messages';

/** The way to the background. */
export interface Door {
  /** The same for every script of this page load, so that a dismissal outlives an update of the extension. */
  visit: string;
  /** @param arriving true when the page has just come, from the network or from the browser's cache */
  whatToDo: (address: string, arriving: boolean) => Promise<AnswerToVisit>;
  /** The reasons in words, or null when nobody answers. */
  why: () => Promise<ToldReasons | null>;
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
    visit,
    whatToDo: (address, arriving) =>
      send<AnswerToVisit>({ type: 'visit', visit, address, arriving }, null),
    why: () => send<ToldReasons | null>({ type: 'why' }, null),
    dismiss: () => send<Saved>({ type: 'dismiss', visit }, 'not-saved'),
    tell: (message) => send<Saved>(message, 'not-saved'),
  };
}
