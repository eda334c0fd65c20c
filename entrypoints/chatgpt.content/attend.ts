import { browser } from 'wxt/browser';
import { DESCRIBE_VISIT, type DescribedVisit } from '../../core/messages';
import { type Banner, buildBanner } from './banner';
import { readDraft } from './composer';
import { copy } from './copying';
import { openDoor } from './door';
import { type Mount, mount } from './mount';
import { onOccasion } from './occasions';
import { onSent } from './sending';

/**
 * Attends one visit: asks the background what to do, shows it when the page has been read, and asks again when there
 * is reason to. Does nothing in between. Ends when the extension was updated or removed under the open page.
 */
export function attend(): void {
  // WXT's types know only the browser's own keys.
  const locale: { getMessage(key: string): string } = browser.i18n;
  const leaving = new AbortController();
  const { signal } = leaving;
  const door = openDoor(() => leaving.abort());
  let shown: { mount: Mount; banner: Banner } | undefined;
  let noticing: AbortController | undefined;
  let asked = 0;
  /** Settles when the background knows that the person has closed the banner; before that it would show it again. */
  let closing: Promise<void> | undefined;
  /** That could not be saved: then it holds for as long as this page lives. */
  let isClosedHere = false;
  let isTurnedAway = false;

  function close(): void {
    shown?.mount.remove();
    shown = undefined;
  }

  async function look(isArriving: boolean): Promise<void> {
    const question = ++asked;
    await closing;
    const answer = await door.whatToDo(isArriving);
    // A later question has the truer answer.
    if (question !== asked) return;
    listenForSent(answer?.noticeWriting);
    const view = isClosedHere ? null : answer?.banner;
    if (view && !shown) await pageIsRead();
    if (question !== asked) return;
    if (!view) return close();
    shown ??= show();
    shown.banner.draw(view);
  }

  function show(): { mount: Mount; banner: Banner } {
    const mounted = mount((event) => banner.onTyped(event));
    const banner = buildBanner(mounted.root, {
      text: locale.getMessage,
      tell: door.tell,
      why: door.why,
      onFollowed: () => {
        // A visit is turned away once, however many alternatives are opened from it.
        if (!isTurnedAway) void door.tell({ type: 'turned-away' });
        isTurnedAway = true;
      },
      readDraft,
      copy,
      signal: mounted.signal,
      close: () => {
        // What was asked before is answered by this.
        asked++;
        close();
        closing = door.dismiss().then((saved) => {
          isClosedHere = saved === 'not-saved';
        });
      },
    });
    return { mount: mounted, banner };
  }

  /** Listens for what is sent to ChatGPT only while the person lets us. */
  function listenForSent(isAllowed = false): void {
    noticing?.abort();
    noticing = new AbortController();
    if (isAllowed) onSent(() => door.tell({ type: 'wrote' }), noticing.signal);
  }

  // Ends with the extension.
  browser.runtime.onMessage.addListener(
    (message: unknown, _sender: unknown, answer: (visit: DescribedVisit) => void) => {
      if (message === DESCRIBE_VISIT) answer({ ...door.here(), draft: readDraft().draft });
      else void look(false);
    },
  );
  signal.addEventListener('abort', () => {
    asked++;
    close();
    listenForSent();
  });
  onOccasion(look, signal);
}

/**
 * Resolves when the browser has parsed the whole document and has a moment to spare. ChatGPT streams its HTML
 * and hydrates the whole document; a node put in earlier may be wiped or cost it a hydration error
 * (react.dev, error 418).
 */
function pageIsRead(): Promise<unknown> {
  return new Promise((resolve) => {
    // The time-out is for hidden tabs and pages that are never idle.
    const whenIdle = () => requestIdleCallback(resolve, { timeout: 500 });
    if (document.readyState !== 'loading') return whenIdle();
    document.addEventListener('DOMContentLoaded', whenIdle, { once: true });
  });
}
