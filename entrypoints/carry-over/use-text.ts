import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import type { TextRequest } from '../../core/messages';

/**
 * The text that the background holds for this page under a name: undefined until it has answered, null when it is gone
 * (the page was opened again later; the text is kept nowhere).
 */
export function useText(name: string | null): string | null | undefined {
  const [text, setText] = useState<string | null | undefined>();
  useEffect(() => {
    void handedOver(name).then(setText);
  }, [name]);
  return text;
}

async function handedOver(name: string | null): Promise<string | null> {
  if (name === null) return null;
  const request: TextRequest = { type: 'text-to-carry', name };
  const answer: unknown = await browser.runtime.sendMessage(request);
  return typeof answer === 'string' ? answer : null;
}
