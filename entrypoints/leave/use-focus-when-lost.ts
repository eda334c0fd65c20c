import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useArrivals } from './place';

/** Whether the keyboard's place is gone: nothing has it, or what has it cannot be seen. */
export function isFocusLost(): boolean {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return navigator.userActivation.hasBeenActive;
  return !focused.checkVisibility({ visibilityProperty: true });
}

/**
 * Takes the focus when it is lost as the component appears, or as somebody comes here by a link: what they pressed has
 * gone, or in a narrow window out of sight. Before the person did anything on the page there is none to lose.
 *
 * @param change when this changes, it is looked again
 */
export function useFocusWhenLost<Target extends HTMLElement>(
  change: unknown = null,
): RefObject<Target | null> {
  const target = useRef<Target>(null);
  const arrivals = useArrivals();
  // biome-ignore lint/correctness/useExhaustiveDependencies: both are what it is looked again for
  useLayoutEffect(() => {
    if (isFocusLost()) target.current?.focus({ preventScroll: true });
  }, [arrivals, change]);
  return target;
}
