/** The site's document-wide key handlers, which an extension's own fields and keys must live beside. */
export function handleKeys(): void {
  // Esc is taken, and stopped, in the document's capture phase.
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      window.replica.escapes += 1;
      window.replica.closeModal();
      event.stopPropagation();
    },
    { capture: true },
  );

  // Type-to-focus: a letter typed outside a field goes to the composer.
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
    if (event.target instanceof HTMLElement && isField(event.target)) return;
    visibleComposer()?.focus();
  });
}

function isField(element: HTMLElement): boolean {
  return element.isContentEditable || element.matches('input, textarea, select');
}

/** The one in use; others may lie hidden in the page. */
export function visibleComposer(): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('.editor')].find(
    (editor) => editor.offsetWidth > 0,
  );
}
