import browser, { type Runtime } from 'webextension-polyfill';
import { readTextRequest } from '../../core/messages';

/** Texts on their way to the carry-over page, by a random name. In memory only: what somebody wrote enters no storage. */
const texts = new Map<string, string>();
/** The page asks as soon as it is open. */
const MOST_TEXTS = 5;

/** @returns the name under which the page asks for the text */
export function keepForCarrying(text: string): string {
  const name = crypto.randomUUID();
  texts.set(name, text);
  const [oldest] = texts.keys();
  if (texts.size > MOST_TEXTS && oldest !== undefined) texts.delete(oldest);
  return name;
}

/** Hands a text over to the carry-over page, and to nobody else. */
export function handTextsOver(): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender: Runtime.MessageSender) => {
    const name = readTextRequest(raw);
    const isOurs = sender.url?.startsWith(browser.runtime.getURL('carry-over.html')) === true;
    if (name === null || sender.id !== browser.runtime.id || !isOurs) return undefined;
    return Promise.resolve(texts.get(name) ?? null);
  });
}
