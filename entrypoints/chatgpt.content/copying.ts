/**
 * Copies a text at once. It must be done within the click on a link: a moment later the page that opens has the focus, and
 * the asynchronous clipboard refuses without it (and under a policy of the page, which has no say in this).
 *
 * @returns whether the text is on the clipboard now
 */
export function copy(text: string): boolean {
  let isTaken = false;
  const give = (event: ClipboardEvent) => {
    // The page has nothing to do with it.
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    isTaken = true;
  };
  addEventListener('copy', give, { capture: true });
  const isCopied = document.execCommand('copy');
  removeEventListener('copy', give, { capture: true });
  return isCopied && isTaken;
}
