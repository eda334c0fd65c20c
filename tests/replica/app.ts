import { createElement as h, type ReactElement, type ReactNode, Suspense, use } from 'react';
import { Composer } from './composer.ts';
import { look } from './look.ts';
import { ModalDialog } from './modal.ts';
import type { Modal } from './page-api.ts';
import type { Switches } from './switches.ts';

export interface AppProps {
  switches: Switches;
  /** Where the page is: pathname and query. */
  path: string;
  query: string;
  /** Where React runs; with the switch `mismatch` the two render different texts. */
  side: 'server' | 'browser';
  /** Settled when the late parts may be rendered; on the browser's side at once. */
  late: Promise<unknown>;
  nonce: string;
  modal: Modal | null;
}

const conversations = ['Rye bread', 'A trip to Lisbon', 'Sorting in place'];

/** The whole document, as the site's React renders it. */
export function App(props: AppProps): ReactElement {
  const { switches, path, nonce } = props;
  const markers = markersOf[switches.variant];
  return h(
    'html',
    { lang: 'en-US', suppressHydrationWarning: true },
    h(
      'head',
      null,
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', null, 'ChatGPT'),
      h('style', null, look),
      h('script', {
        nonce,
        suppressHydrationWarning: true,
        dangerouslySetInnerHTML: { __html: themeScript(switches) },
      }),
    ),
    h(
      'body',
      { suppressHydrationWarning: true },
      h(
        'div',
        { className: `app ${path === '/' ? 'home' : 'conversation'}`, 'data-replica': 'app' },
        h(
          'nav',
          { className: 'side', 'aria-label': 'Chat history', ...markers.side },
          h('a', { href: `/${props.query}` }, 'New chat'),
          h(Suspense, { fallback: h('p', null, 'Loading chats…') }, h(History, props)),
        ),
        switches.workspace ? h(WorkspaceBefore, switches) : null,
        h(
          'main',
          { className: 'stage', ...markers.stage },
          h(
            'header',
            { className: 'top', ...markers.header },
            h('span', null, 'ChatGPT'),
            h('span', null, switches.mismatch ? `Rendered by the ${props.side}` : 'Model'),
            switches.variant === 'logged-out'
              ? h('a', { className: 'wm-app-loginButton', href: '/auth/login' }, 'Log in')
              : h(
                  'button',
                  { type: 'button', 'data-testid': 'accounts-profile-button' },
                  'Profile',
                ),
          ),
          h(
            'div',
            { id: 'thread', className: 'thread' },
            path === '/'
              ? h('h1', null, 'What are you working on?')
              : h(Suspense, { fallback: h('p', null, 'Loading…') }, h(Thread, props)),
          ),
          h('div', { className: 'bottom' }, h(Composer, { key: path, variant: switches.variant })),
        ),
      ),
      h(ModalDialog, { modal: props.modal }),
    ),
  );
}

/** The workspace of the conversation before stays in the document, with what was written there. */
function WorkspaceBefore({ variant }: Switches): ReactElement {
  return h(
    'div',
    { style: { display: 'none' } },
    h('main', null, h(Composer, { variant, text: 'Left behind' })),
  );
}

function History({ late, query }: AppProps): ReactNode {
  use(late);
  return conversations.map((title, place) =>
    h('a', { key: title, href: `/c/${place + 1}${query}` }, title),
  );
}

function Thread({ late, path, switches }: AppProps): ReactNode {
  use(late);
  const title = conversations[Number(path.split('/').at(-1)) - 1] ?? 'A conversation';
  return Array.from({ length: 12 }, (_, turn) => {
    const marker =
      switches.variant === 'new'
        ? { 'data-turn-key': `${turn}` }
        : { 'data-testid': `conversation-turn-${turn}` };
    const author = turn % 2 ? 'assistant' : 'user';
    return h(
      'article',
      { key: turn, className: 'turn', 'data-message-author-role': author, ...marker },
      h(
        'div',
        switches.variant === 'new' ? { 'data-content-search-unit-key': `${turn}` } : null,
        h('p', null, turn % 2 ? `An answer about “${title}”, turn ${turn}.` : `${title}, please.`),
      ),
    );
  });
}

const markersOf = {
  new: {
    side: { 'data-app-navigation-rail': '' },
    stage: { 'data-app-shell-main-surface': '' },
    header: { 'data-app-shell-titlebar': '' },
  },
  old: { side: { id: 'stage-slideover-sidebar' }, stage: {}, header: {} },
  'logged-out': { side: { 'data-wm-side': '' }, stage: { 'data-wm-app': '' }, header: {} },
} as const;

/** Runs before first paint and outside React: that is why a root that React renders anew loses the theme for a moment. */
function themeScript({ variant, theme }: Switches): string {
  if (variant === 'new') return `document.documentElement.dataset.theme = '${theme}'`;
  if (variant === 'old') return `document.documentElement.classList.add('${theme}')`;
  return `document.documentElement.style.colorScheme = '${theme}'`;
}
