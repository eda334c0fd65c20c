import { button } from './element';

/** A button and what it unfolds. */
export interface Fold {
  button: HTMLButtonElement;
  content: HTMLElement;
  isOpen: () => boolean;
  set: (open: boolean) => void;
}

/** Folds a content in, behind a button that says so. */
export function fold(label: string, content: HTMLElement): Fold {
  const opener = button(label, () => {});
  const set = (open: boolean) => {
    content.hidden = !open;
    opener.ariaExpanded = String(open);
  };
  set(false);
  return { button: opener, content, isOpen: () => !content.hidden, set };
}
