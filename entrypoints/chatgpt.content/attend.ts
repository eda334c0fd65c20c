import { browser } from 'wxt/browser';
import { type Banner, buildBanner } from './banner';
import { openDoor } from './door';
import { type Mount, mount } from './mount';

/**
 * Attends one visit: asks the background what to show, shows it when the page has been read, and asks again
 * when something was changed elsewhere or the tab comes back to front. Does nothing in between.
 * Ends when the extension was updated or removed under the open page.
 */
export function attend(): void {
  // WXT's types know only the browser's own keys.
  const locale: { getMessage(key: string): string } = browser.i18n;
  const leaving = new AbortController();
  const { signal } = leaving;
  const door = openDoor(() => leaving.abort());
  let shown: { mount: Mount; banner: Banner } | undefined;
  let asked = 0;
  let arriving = true;
  /** The person closed the banner but that could not be saved: then it holds for as long as this page lives. */
  let closedHere = false;

  function close(): void {
    shown?.mount.remove();
    shown = undefined;
  }

  async function look(): Promise<void> {
    const question = ++asked;
    const answer = await door.whatToDo(arriving);
    arriving = false;
    const view = closedHere ? null : (answer?.banner ?? null);
    if (view !== null) await pageIsRead();
    // A later question has the truer answer.
    if (signal.aborted || question !== asked) return;
    if (view === null) return close();
    shown ??= show();
    shown.banner.draw(view);
  }

  function show(): { mount: Mount; banner: Banner } {
    const mounted = mount(signal);
    const banner = buildBanner(mounted.root, {
      text: (key) => locale.getMessage(key),
      tell: door.tell,
      signal: mounted.signal,
      close: async () => {
        close();
        closedHere = (await door.dismiss()) === 'not-saved';
      },
    });
    mounted.onEscape(banner.escape);
    return { mount: mounted, banner };
  }

  const onBell = () => void look();
  browser.runtime.onMessage.addListener(onBell);
  signal.addEventListener('abort', () => {
    close();
    // Gone with the old extension after an update.
    browser.runtime?.onMessage?.removeListener(onBell);
  });
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'visible') void look();
    },
    { signal },
  );
  void look();
}

/**
 * Resolves when the browser has parsed the whole document and has a moment to spare. ChatGPT streams its HTML
 * and hydrates the whole document; a node put in earlier may be wiped or cost it a hydration error
 * (react.dev, error 418).
 */
async function pageIsRead(): Promise<void> {
  if (document.readyState === 'loading') {
    await new Promise((resolve) =>
      document.addEventListener('DOMContentLoaded', resolve, { once: true }),
    );
  }
  // The time-out is for hidden tabs and pages that are never idle.
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
}
