/** What tells the page which keys are pressed or what is typed; all of it crosses the border of a shadow root. */
const KEPT_EVENTS = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'textInput',
  'input',
  'compositionupdate',
  'compositionend',
  'paste',
];

/**
 * Keeps what is typed inside the banner from the page: ChatGPT moves focus to its composer when somebody types anywhere but
 * in a field, and inside a shadow root it cannot see the field. Listens on `window` in the capture phase, before the page's
 * own listeners, which sit on the document. What a key does by itself (Enter on a button, Tab, a letter) still happens.
 *
 * @param hear gets the events instead: they reach nothing inside the banner either
 */
export function keepKeys(
  host: HTMLElement,
  hear: (event: Event) => void,
  signal: AbortSignal,
): void {
  const keep = (event: Event) => {
    if (event.target !== host) return;
    event.stopImmediatePropagation();
    hear(event);
  };
  for (const type of KEPT_EVENTS) {
    addEventListener(type, keep, { capture: true, signal });
  }
}
