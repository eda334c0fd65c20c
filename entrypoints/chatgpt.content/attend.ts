import { browser } from 'wxt/browser';
import type { BannerWords } from '../../core/banner-words';
import { DESCRIBE_VISIT, type DescribedVisit } from '../../core/messages';
import { type Banner, buildBanner } from './banner';
import { readDraft } from './composer';
import { copy } from './copying';
import { openDoor } from './door';
import { type Mount, mount } from './mount';
import { onSent } from './sending';

declare global {
  interface Document {
    /** Chromium only, so TypeScript does not know it. */
    readonly prerendering?: boolean;
  }
}

/**
 * Attends one visit: asks the background what to do, shows it when the page has been read, and asks again when there
 * is reason to. Does nothing in between. Ends when the extension was updated or removed under the open page.
 */
export function attend(): void {
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

  const arrive = () => void look(true);
  /** Never before the page has arrived: while it is prerendered, its tab may come to front and settings may change. */
  const lookAgain = () => asked > 0 && void look(false);

  async function look(isArriving: boolean): Promise<void> {
    const question = ++asked;
    if (!isArriving && closing) {
      await closing;
      if (question !== asked) return;
    }
    const address = location.href;
    const answer = await door.whatToDo(address, isArriving);
    // A later question has the truer answer.
    if (question !== asked) return;
    // Only while the person lets us.
    noticing?.abort();
    noticing = answer?.noticeWriting ? onSent(() => door.tell({ type: 'wrote' })) : undefined;
    if (answer === null) return close();
    // Exceptions depend on the address. Where the browser can tell (Firefox from 147 on): a poll would run in every idle
    // page. The same listener is added once only.
    window.navigation?.addEventListener('navigatesuccess', lookAgain, { signal });
    if (location.href !== address) return look(false);
    const view = isClosedHere ? null : answer.banner;
    if (view && !shown) await pageIsRead();
    if (question !== asked) return;
    if (!view) return close();
    shown ??= show(view.words);
    shown.banner.draw(view);
  }

  function show(words: BannerWords): { mount: Mount; banner: Banner } {
    const mounted = mount((event) => banner.onTyped(event));
    const banner = buildBanner(mounted.root, {
      text: (key) => words[key],
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

  // Ends with the extension.
  browser.runtime.onMessage.addListener(
    (message: unknown, _sender: unknown, answer: (visit: DescribedVisit) => void) => {
      if (message !== DESCRIBE_VISIT) lookAgain();
      else answer({ visit: door.visit, address: location.href, draft: readDraft().draft });
    },
  );
  signal.addEventListener('abort', () => {
    asked++;
    noticing?.abort();
    close();
  });
  document.addEventListener('visibilitychange', () => document.hidden || lookAgain(), { signal });
  // A page that is shown after it was left arrives once more. `pageshow` alone would wake us in every page load.
  addEventListener('pagehide', () => addEventListener('pageshow', arrive, { signal }), { signal });
  // A page that is only being prerendered has not arrived: what is done about its visit would be done to the tab that the
  // person is looking at.
  if (document.prerendering) document.addEventListener('prerenderingchange', arrive, { signal });
  else arrive();
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
