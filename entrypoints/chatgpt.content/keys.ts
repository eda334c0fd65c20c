/**
 * Keeps the keys pressed inside the banner from the page: ChatGPT moves focus to its composer when somebody
 * types anywhere but in a field, and inside a shadow root it cannot see the field. Listens on `window` in the
 * capture phase, before the page's own listeners, which sit on the document. What a key does by itself (Enter on
 * a button, Tab) still happens.
 *
 * @param onEscape called when Esc is pressed inside the banner
 */
export function keepKeys(host: HTMLElement, onEscape: () => void, signal: AbortSignal): void {
  const keep = (event: KeyboardEvent) => {
    if (event.target !== host) return;
    event.stopImmediatePropagation();
    if (event.type === 'keydown' && event.key === 'Escape') onEscape();
  };
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    window.addEventListener(type, keep, { capture: true, signal });
  }
}
