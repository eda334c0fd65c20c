import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

interface Printing {
  /** Whether the page is drawn for paper: then everything must be there, not only what is in sight. */
  printing: boolean;
  /** Prints once everything is there, pictures included. */
  printAll: () => Promise<void>;
}

/** @param pane what is printed; nothing is once it is gone */
export function usePrinting(pane: RefObject<HTMLElement | null>): Printing {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // The browser's own command: it takes its picture when this event is over, so nothing can be waited for.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return {
    printing,
    async printAll() {
      if (printing || pane.current === null) return;
      flushSync(() => setPrinting(true));
      await untilDrawn(pane.current);
      if (pane.current !== null) print();
    },
  };
}

/** Waits until nothing in it is on its way any more, and its pictures can be painted. */
async function untilDrawn(pane: HTMLElement): Promise<void> {
  const isDrawn = () => pane.querySelector('[aria-busy="true"]') === null;
  const { promise, resolve } = Promise.withResolvers<void>();
  const watching = new MutationObserver(() => isDrawn() && resolve());
  watching.observe(pane, { subtree: true, childList: true, attributeFilter: ['aria-busy'] });
  if (!isDrawn()) await promise;
  watching.disconnect();
  // One that cannot be decoded is printed by its name.
  await Promise.allSettled([...pane.querySelectorAll('img')].map((picture) => picture.decode()));
}
