import { type RefObject, useLayoutEffect, useRef } from 'react';
import { isFocusLost } from '../../components/is-focus-lost';
import { useArrivals } from './place';

/**
 * Takes the focus when it is lost as the component appears, or as somebody comes here by a link: what they pressed has
 * gone, or in a narrow window out of sight.
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
