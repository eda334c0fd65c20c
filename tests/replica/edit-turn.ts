import { write } from './draft.ts';
import type { Variant } from './switches.ts';

/** Editing a message opens a composer with the same marks as the one at the bottom, but inside the turn. */
export function editTurn(variant: Variant, text: string): void {
  const form = document.createElement('form');
  const place = document.createElement(variant === 'logged-out' ? 'textarea' : 'div');
  place.setAttribute('aria-label', 'Edit message');
  if (place instanceof HTMLTextAreaElement) {
    place.name = 'prompt';
  } else {
    place.className = 'ProseMirror';
    place.contentEditable = 'true';
    if (variant === 'new') {
      form.dataset.chatgptComposer = '';
      place.dataset.composerMarkdown = '';
      place.setAttribute('role', 'textbox');
    }
  }
  form.append(place);
  document.querySelector('.turn')?.append(form);
  write(place, [[text]]);
}
