import type { Driver, Json } from './driver.ts';

declare global {
  interface Window {
    heard?: Json[];
  }
}

declare const chrome: {
  runtime: { onMessage: { addListener(listener: (message: Json) => void): void } };
};

/** A message of the content script, as any page of the extension hears it. */
export type Heard = Record<string, Json>;

/**
 * Hears from now on, in the tests' own page of the extension, what content scripts say.
 *
 * @returns what was heard, oldest first, only of one type if it is named
 */
export async function listen(driver: Driver): Promise<(type?: string) => Promise<Heard[]>> {
  await driver.inExtension(() => {
    // That page outlives a test, and so does whoever listens there.
    const isListening = window.heard !== undefined;
    window.heard = [];
    if (!isListening) {
      chrome.runtime.onMessage.addListener((message) => {
        window.heard?.push(message);
      });
    }
  });
  return async (type) => {
    const heard: Heard[] = await driver.inExtension(() => JSON.parse(JSON.stringify(window.heard)));
    return heard.filter((message) => type === undefined || message.type === type);
  };
}
