import { keepKeys } from './keys';

/** How often the host is put back. Enough for every rebuild of the page; then the page has the last word. */
const MOST_RETURNS = 8;

/** Events of the pointer and of focus that must not reach the page: its modals close or pull focus back on them. */
const KEPT_EVENTS = [
  'click',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'focusin',
  'focusout',
];

/** A place of our own in the page. */
export interface Mount {
  /** Closed: the page cannot look inside. */
  root: ShadowRoot;
  /** Aborted when the place is given up. */
  signal: AbortSignal;
  remove: () => void;
}

/**
 * Gets in, stays in, gets out. The host is a plain `<div>` behind `<body>`, without a name or an attribute;
 * React's recovery clears `<html>` of foreign nodes, so it is put back, a bounded number of times.
 *
 * @param onTyped hears what is typed inside
 */
export function mount(onTyped: (event: Event) => void): Mount {
  removeLeftover();
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const leaving = new AbortController();
  for (const type of KEPT_EVENTS) {
    host.addEventListener(type, (event) => event.stopPropagation());
  }

  /** Where the person was before they came to the banner. */
  let cameFrom: HTMLElement | undefined;
  host.addEventListener('focusin', (event) => {
    if (event.relatedTarget instanceof HTMLElement) cameFrom = event.relatedTarget;
  });
  keepKeys(host, onTyped, leaving.signal);

  let returns = 0;
  const observer = new MutationObserver(() => {
    if (host.isConnected) return;
    if (++returns > MOST_RETURNS) observer.disconnect();
    else enter();
  });
  function enter(): void {
    document.documentElement.append(host);
    // Only the direct children of the document and of <html>, which change when the page is rebuilt.
    observer.disconnect();
    observer.observe(document, { childList: true });
    observer.observe(document.documentElement, { childList: true });
  }

  function remove(): void {
    observer.disconnect();
    leaving.abort();
    const hadFocus = document.activeElement === host;
    host.remove();
    if (hadFocus && cameFrom?.isConnected) cameFrom.focus();
  }
  enter();
  return { root, signal: leaving.signal, remove };
}

/** Firefox runs the new script in open pages after an update, where the old one left a banner nobody answers. */
function removeLeftover(): void {
  for (const child of document.documentElement.children) {
    // Only Firefox has this property, and only for extensions (MDN, Element.openOrClosedShadowRoot).
    if ('openOrClosedShadowRoot' in child && child.localName === 'div') {
      const { openOrClosedShadowRoot: inside } = child;
      if (inside instanceof ShadowRoot && inside.querySelector('.adieu')) child.remove();
    }
  }
}
