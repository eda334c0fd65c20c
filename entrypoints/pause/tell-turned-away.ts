import browser from 'webextension-polyfill';
import type { Message } from '../../core/messages';

let told = false;

/** Tells the background, once, that this visit ended here. Where it cannot be reached, closing the tab counts. */
export async function tellTurnedAway(): Promise<void> {
  if (told) return;
  told = true;
  const message: Message = { type: 'turned-away' };
  await browser.runtime.sendMessage(message).catch(console.error);
}
