/** Removes what is not the page's own from <html> and <body>, each time it comes. */
export function removeForeignNodes(): void {
  const sweep = () => {
    for (const child of [...document.documentElement.children, ...document.body.children]) {
      if (isOurs(child)) continue;
      child.remove();
      window.replica.removed += 1;
    }
  };
  new MutationObserver(sweep).observe(document, { childList: true, subtree: true });
  sweep();
}

/** The page's own: head and body, what React renders there, and the pieces a stream brings (their ids have a colon). */
function isOurs(child: Element): boolean {
  return (
    child === document.head ||
    child === document.body ||
    child.matches('[data-replica], .veil, dialog.modal, script, template') ||
    /^[SB]:/.test(child.id)
  );
}
