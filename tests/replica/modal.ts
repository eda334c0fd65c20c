import { createElement as h, type ReactElement, useEffect, useRef } from 'react';
import type { Modal } from './page-api.ts';

/** The page's own modal, in the two ways a page can make one. */
export function ModalDialog({ modal }: { modal: Modal | null }): ReactElement | null {
  if (modal === 'radix') return h(RadixLike);
  if (modal === 'native') return h(Native);
  return null;
}

function RadixLike(): ReactElement {
  const dialog = useRef<HTMLDivElement>(null);
  useEffect(() => (dialog.current ? trap(dialog.current) : undefined), []);
  return h(
    'div',
    { className: 'veil' },
    h(
      'div',
      {
        ref: dialog,
        className: 'modal',
        role: 'dialog',
        'aria-modal': 'true',
        'aria-label': 'Share chat',
        tabIndex: -1,
      },
      h('button', { type: 'button' }, 'Copy link'),
    ),
  );
}

/** What Radix does while a dialog is open: focus comes back, the rest of the body is hidden from the mouse and from readers. */
function trap(dialog: HTMLElement): () => void {
  const listening = new AbortController();
  document.addEventListener(
    'focusin',
    ({ target }) => {
      if (target instanceof Node && !dialog.contains(target)) dialog.focus();
    },
    { signal: listening.signal },
  );
  const hidden = [...document.body.children].filter((child) => !child.contains(dialog));
  for (const child of hidden) child.setAttribute('aria-hidden', 'true');
  document.body.style.pointerEvents = 'none';
  dialog.focus();
  return () => {
    listening.abort();
    for (const child of hidden) child.removeAttribute('aria-hidden');
    document.body.style.pointerEvents = '';
  };
}

function Native(): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return h(
    'dialog',
    { ref: dialog, className: 'modal', 'aria-label': 'Share chat' },
    h('button', { type: 'button' }, 'Copy link'),
  );
}
