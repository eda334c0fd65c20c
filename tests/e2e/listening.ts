import type { Driver, Json, Tab } from './driver.ts';

declare global {
  interface Window {
    heard: Json[];
  }
}

declare const chrome: {
  runtime: { onMessage: { addListener(listener: (message: Json) => void): void } };
};

/** A message of the content script, as any page of the extension hears it. */
export type Heard = Record<string, Json>;

/**
 * Opens a page of the extension that hears from now on what content scripts say.
 *
 * @returns what was heard, oldest first, only of one type if it is named
 */
export async function listen(driver: Driver): Promise<(type?: string) => Promise<Heard[]>> {
  const post: Tab = await driver.openPage('options.html');
  await post.find('heading').shown();
  await post.evaluate(() => {
    window.heard = [];
    chrome.runtime.onMessage.addListener((message) => {
      window.heard.push(message);
    });
  });
  return async (type) => {
    const heard: Heard[] = await post.evaluate(() => JSON.parse(JSON.stringify(window.heard)));
    return heard.filter((message) => type === undefined || message.type === type);
  };
}
