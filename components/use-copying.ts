import { useState } from 'react';
import browser from 'webextension-polyfill';

/** An alternative that takes a draft from the clipboard only. */
export interface ToPaste {
  readonly text: string;
  /** The page where it is to be pasted. */
  readonly address: string;
}

/** What became of the text that was to be copied last. */
export interface Copying extends ToPaste {
  outcome: 'copied' | 'refused';
}

/**
 * Copies a text, then opens the page where it belongs, in this order: the page that opens takes the focus, and without
 * it the browser copies nothing. What could not be copied opens nothing, so that it can be tried again.
 *
 * @param onFollow called when the page is opened
 */
export function useCopying(onFollow: () => void) {
  const [last, setLast] = useState<Copying | null>(null);
  /** To be called from a click, or the browser may refuse. */
  const copyAndOpen = async (toPaste: ToPaste) => {
    const outcome = await copied(toPaste.text);
    setLast({ ...toPaste, outcome });
    if (outcome === 'refused') return;
    onFollow();
    await browser.tabs.create({ url: toPaste.address });
  };
  return { last, copyAndOpen };
}

async function copied(text: string): Promise<Copying['outcome']> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch (error) {
    // The page has lost its focus, or a policy forbids it: CopyNote says so.
    console.error(error);
    return 'refused';
  }
}
