/** Whether the keyboard was on something that has gone from this page, so that it would go on at its top. */
export function isFocusLost(): boolean {
  return document.hasFocus() && document.activeElement === document.body;
}
