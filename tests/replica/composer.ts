import { createElement as h, type ReactElement, useEffect, useRef } from 'react';
import type { Variant } from './switches.ts';

const EMPTY_PARAGRAPH = '<p data-empty-paragraph="true"><br class="ProseMirror-trailingBreak"></p>';

/** The three composers that live side by side (facts of autumn 2026). */
export function Composer({ variant }: { variant: Variant }): ReactElement {
  if (variant === 'new') {
    return h(
      'form',
      { 'data-chatgpt-composer': '', className: 'composer' },
      h(Editor, { attributes: { 'data-composer-markdown': '', 'aria-label': 'Ask ChatGPT' } }),
      h('button', { type: 'submit', 'aria-label': 'Send' }, '↑'),
    );
  }
  if (variant === 'old') {
    return h(
      'form',
      { 'data-type': 'unified-composer', className: 'composer' },
      // The real page has this decoy, earlier in the document than the editor: reading it gives an empty draft.
      h('textarea', {
        name: 'prompt-textarea',
        className: 'wcDTda_fallbackTextarea',
        style: { display: 'none' },
        'aria-label': 'Message',
      }),
      h(
        'div',
        { 'data-composer-surface': 'true' },
        h(Editor, { attributes: { id: 'prompt-textarea', 'aria-label': 'Chat with ChatGPT' } }),
      ),
      h(
        'button',
        { type: 'submit', id: 'composer-submit-button', 'data-testid': 'send-button' },
        '↑',
      ),
    );
  }
  return h(
    'form',
    { className: 'composer', 'data-mobile-composer': '' },
    h('textarea', {
      id: 'mobile-composer-prompt',
      className: 'wm-composer-textarea editor',
      'data-mobile-composer-prompt': '',
      name: 'prompt',
      rows: 1,
      'aria-label': 'Ask anything',
      defaultValue: '',
    }),
    h('button', { type: 'submit', 'data-composer-submit': '', 'aria-disabled': 'true' }, '↑'),
  );
}

/** Like ProseMirror: one paragraph a line, an empty one holding a trailing break, all of it outside React's care. */
function Editor({ attributes }: { attributes: Record<string, string> }): ReactElement {
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
    dangerouslySetInnerHTML: { __html: EMPTY_PARAGRAPH },
  });
}

/** Puts text that lies bare in the editor into a paragraph, the caret at its end. */
function splitIntoParagraphs(editor: HTMLElement): void {
  const paragraph = document.createElement('p');
  paragraph.textContent = editor.textContent;
  if (!paragraph.textContent) {
    paragraph.dataset.emptyParagraph = 'true';
    const trailing = document.createElement('br');
    trailing.className = 'ProseMirror-trailingBreak';
    paragraph.append(trailing);
  }
  editor.replaceChildren(paragraph);
  getSelection()?.selectAllChildren(paragraph);
  getSelection()?.collapseToEnd();
}
