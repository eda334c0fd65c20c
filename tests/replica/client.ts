/** The page's own script. */
import { createElement as h, useEffect, useState, useSyncExternalStore } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { App, type AppProps } from './app.ts';
import { write } from './draft.ts';
import { editTurn } from './edit-turn.ts';
import { removeForeignNodes } from './hostile.ts';
import { handleKeys, visibleComposer } from './keys.ts';
import type { Modal } from './page-api.ts';
import { readSwitches, type Theme } from './switches.ts';
import { watch } from './watch.ts';

const switches = readSwitches(new URLSearchParams(location.search));
const query = location.search;
const late = Promise.resolve();
const moved = new EventTarget();
let root: Root | undefined;
let modal: Modal | null = null;

const { errors, shift } = watch();

window.replica = {
  hydrated: false,
  errors,
  get layoutShift() {
    return shift();
  },
  removed: 0,
  escapes: 0,
  sent: [],
  send,
  write(lines) {
    const composer = visibleComposer();
    if (composer) write(composer, lines);
  },
  editTurn: (text) => editTurn(switches.variant, text),
  setTheme,
  rebuild() {
    root?.unmount();
    root = createRoot(document, onErrors);
    root.render(h(Page));
  },
  openModal(kind) {
    modal = kind;
    moved.dispatchEvent(new Event('change'));
  },
  closeModal() {
    modal = null;
    moved.dispatchEvent(new Event('change'));
  },
};

const tell = (kind: string) => (error: unknown) => {
  errors.push(`${kind}: ${error instanceof Error ? error.message : String(error)}`);
};
const onErrors = { onRecoverableError: tell('recoverable'), onUncaughtError: tell('uncaught') };

root = hydrateRoot(document, h(Page), onErrors);
handleKeys();
if (switches.hostile) removeForeignNodes();

/** The document for where the page is now. While hydrating it must be what the server rendered. */
function Page() {
  const path = useSyncExternalStore(
    follow,
    () => location.pathname,
    () => location.pathname,
  );
  const [shown, show] = useState<Modal | null>(null);
  useEffect(() => {
    // A root that was rendered anew has lost the attributes of <html>; the site puts its theme back, too.
    setTheme(switches.theme);
    window.replica.hydrated = true;
    return follow(() => show(modal));
  }, []);
  const props: AppProps = { switches, path, query, side: 'browser', late, nonce: '', modal: shown };
  return h(App, props);
}

function follow(onChange: () => void): () => void {
  const listening = new AbortController();
  moved.addEventListener('change', onChange, { signal: listening.signal });
  addEventListener('popstate', onChange, { signal: listening.signal });
  return () => listening.abort();
}

// In-page navigation, as the site's router does it.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.origin !== location.origin || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  moved.dispatchEvent(new Event('change'));
});

document.addEventListener('submit', (event) => event.preventDefault());

/** The address of a new conversation is made up at first, and replaced when the server has named it. */
function send(message: string): void {
  window.replica.sent.push(message);
  if (location.pathname !== '/') return;
  history.pushState(null, '', `/c/local-1${query}`);
  history.replaceState(null, '', `/c/4${query}`);
  moved.dispatchEvent(new Event('change'));
}

function setTheme(theme: Theme): void {
  switches.theme = theme;
  const page = document.documentElement;
  if (switches.variant === 'new') {
    page.dataset.theme = theme;
  } else if (switches.variant === 'old') {
    page.classList.remove('light', 'dark');
    page.classList.add(theme);
  } else {
    page.style.colorScheme = theme;
  }
}
