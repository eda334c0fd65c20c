import {
  createElement as h,
  type KeyboardEvent,
  type ReactElement,
  useEffect,
  useRef,
  useState,
} from 'react';
import { draftIn, emptyParagraph, write } from './draft.ts';
import type { Variant } from './switches.ts';

interface ComposerProps {
  variant: Variant;
  /** What stands in it from the start. */
  text?: string;
}

/** The three composers that live side by side (facts of autumn 2026). Enter and the arrow send what is in it. */
export function Composer({ variant, text = '' }: ComposerProps): ReactElement {
  const form = useRef<HTMLFormElement>(null);
  const [isEmpty, setEmpty] = useState(text === '');
  const look = () => setEmpty(draftOf(form.current).trim() === '');
  const send = () => {
    const place = placeIn(form.current);
    const draft = draftOf(form.current);
    if (place === null || draft.trim() === '') return;
    write(place, []);
    window.replica.send(draft);
  };
  const sendOnEnter = (event: KeyboardEvent) => {
    const composes = event.nativeEvent.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || composes) return;
    event.preventDefault();
    send();
  };
  const attributes = { className: 'composer', ref: form, onInput: look, onKeyDown: sendOnEnter };
  const add = h('button', { type: 'button', 'aria-label': 'Add photos and files' }, '+');

  if (variant === 'new') {
    return h(
      'form',
      { 'data-chatgpt-composer': '', ...attributes },
      add,
      h(Editor, {
        attributes: { 'data-composer-markdown': '', 'aria-label': 'Ask ChatGPT' },
        text,
      }),
      // It is not there while there is nothing to send.
      isEmpty ? null : h('button', { type: 'button', onClick: send, 'aria-label': 'Send' }, '↑'),
    );
  }
  if (variant === 'old') {
    return h(
      'form',
      { 'data-type': 'unified-composer', ...attributes },
      // The real page has this decoy, earlier in the document than the editor: reading it gives an empty draft.
      h('textarea', {
        name: 'prompt-textarea',
        className: 'wcDTda_fallbackTextarea',
        style: { display: 'none' },
        'aria-label': 'Message',
      }),
      add,
      h(
        'div',
        { 'data-composer-surface': 'true' },
        h(Editor, {
          attributes: { id: 'prompt-textarea', 'aria-label': 'Chat with ChatGPT' },
          text,
        }),
      ),
      h(
        'button',
        {
          type: 'button',
          onClick: send,
          id: 'composer-submit-button',
          'data-testid': 'send-button',
          disabled: isEmpty,
        },
        '↑',
      ),
    );
  }
  return h(
    'form',
    { 'data-mobile-composer': '', ...attributes },
    add,
    h('textarea', {
      id: 'mobile-composer-prompt',
      className: 'wm-composer-textarea editor',
      'data-mobile-composer-prompt': '',
      name: 'prompt',
      rows: 1,
      'aria-label': 'Ask anything',
      defaultValue: text,
    }),
    h(
      'button',
      {
        type: 'button',
        onClick: send,
        'data-composer-submit': '',
        'data-stop-label': 'Stop',
        'aria-disabled': isEmpty,
      },
      '↑',
    ),
  );
}

function placeIn(form: HTMLFormElement | null): HTMLElement | null {
  return form?.querySelector<HTMLElement>('.editor') ?? null;
}

function draftOf(form: HTMLFormElement | null): string {
  const place = placeIn(form);
  return place === null ? '' : draftIn(place);
}

interface EditorProps {
  attributes: Record<string, string>;
  text: string;
}

/** Like ProseMirror: one paragraph a line, an empty one holding a trailing break, all of it outside React's care. */
function Editor({ attributes, text }: EditorProps): ReactElement {
  const editor = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const listening = new AbortController();
    editor.current?.addEventListener(
      'input',
      () => {
        if (editor.current?.childElementCount === 0) splitIntoParagraphs(editor.current);
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, []);
  return h('div', {
    ...attributes,
    ref: editor,
    className: 'ProseMirror editor',
    contentEditable: true,
    suppressContentEditableWarning: true,
    role: 'textbox',
    'aria-multiline': 'true',
    dangerouslySetInnerHTML: { __html: text === '' ? emptyParagraph : `<p>${text}</p>` },
  });
}

/** Puts text that lies bare in the editor into a paragraph, the caret at its end. */
function splitIntoParagraphs(editor: HTMLElement): void {
  write(editor, editor.textContent ? [[editor.textContent]] : []);
  const paragraph = editor.firstElementChild;
  if (paragraph === null) return;
  getSelection()?.selectAllChildren(paragraph);
  getSelection()?.collapseToEnd();
}
