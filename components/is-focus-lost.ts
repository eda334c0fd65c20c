/**
 * Whether the keyboard's place is gone, so that it would go on at the top of the page: nothing has it, or what has it cannot be
 * seen. Before the person did anything on the page there is none to lose.
 */
export function isFocusLost(): boolean {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return navigator.userActivation.hasBeenActive;
  return !focused.checkVisibility({ visibilityProperty: true });
}
