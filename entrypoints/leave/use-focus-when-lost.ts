import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Takes the focus when the component appears and nothing that can be seen has it: in a narrow window the link that led
 * here has gone out of sight.
 */
export function useFocusWhenLost<Target extends HTMLElement>(): RefObject<Target | null> {
  const target = useRef<Target>(null);
  useLayoutEffect(() => {
    const focused = document.activeElement;
    const isSeen = focused?.checkVisibility({ visibilityProperty: true }) === true;
    if (focused === document.body || !isSeen) target.current?.focus({ preventScroll: true });
  }, []);
  return target;
}
