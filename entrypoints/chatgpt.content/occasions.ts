/**
 * Calls back when there is reason to ask what to do: when the page arrives, which it does again when it comes back
 * from the browser's cache of pages left; when its tab comes to front; and after in-page navigation, because exceptions
 * depend on the address. A page that is only being prerendered has not arrived: what is done about its visit would be done
 * to the tab that the person is looking at.
 */
export function onOccasion(look: (isArriving: boolean) => void, signal: AbortSignal): void {
  const lookAgain = () => document.hidden || look(false);
  const begin = () => {
    document.addEventListener('visibilitychange', lookAgain, { signal });
    // Where the browser has it (Firefox from 147 on): a poll would run in every idle page.
    window.navigation?.addEventListener('navigatesuccess', lookAgain, { signal });
    look(true);
  };
  addEventListener('pageshow', ({ persisted }) => persisted && look(true), { signal });
  // Chromium only, so TypeScript does not know it.
  if ('prerendering' in document && document.prerendering) {
    document.addEventListener('prerenderingchange', begin, { once: true, signal });
  } else begin();
}
