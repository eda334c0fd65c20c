import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * For a question that opens on the page: the keyboard, and those who hear the page, go on at its heading; once it is answered, and
 * gone, they are back where they came from.
 *
 * @returns goes to the heading, which needs `tabIndex={-1}`
 */
export function useQuestion(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return heading;
}
