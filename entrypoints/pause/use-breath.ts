import { useLayoutEffect, useRef, useState } from 'react';
import { useView } from '../../components/view-context';

export interface Breath {
  /** Whole seconds, rounded up; 0 when it is over. */
  left: number;
  /** All of it, in seconds. */
  of: number;
  /** It stands still while the page cannot be seen: waiting elsewhere is no pause. */
  isHeld: boolean;
}

/** The breath that a pause lasts, counted while the page is in view; it begins anew with each page load. */
export function useBreath(): Breath {
  const seconds = useView((view) => view.settings.pauseSeconds);
  const isHeld = useIsHidden();
  const [spent, setSpent] = useState(0);
  /** In milliseconds; the state follows it once a second. */
  const exactly = useRef(0);
  const isOver = spent >= seconds * 1000;

  // At once: an ordinary effect waits for a frame, and a page that cannot be seen draws none.
  useLayoutEffect(() => {
    if (isHeld || isOver) return;
    // Not the time of day: a clock that is set must not end a breath or stretch it.
    let since = performance.now();
    let alarm: ReturnType<typeof setTimeout>;
    const count = () => {
      const now = performance.now();
      exactly.current += now - since;
      since = now;
    };
    const waitForNextSecond = () => {
      alarm = setTimeout(
        () => {
          count();
          setSpent(exactly.current);
          waitForNextSecond();
        },
        1000 - (exactly.current % 1000),
      );
    };
    waitForNextSecond();
    return () => {
      clearTimeout(alarm);
      count();
    };
  }, [isHeld, isOver]);

  const left = Math.ceil(Math.max(0, seconds * 1000 - spent) / 1000);
  return { left, of: seconds, isHeld };
}

function useIsHidden(): boolean {
  const [isHidden, setIsHidden] = useState(document.hidden);
  useLayoutEffect(() => {
    const look = () => setIsHidden(document.hidden);
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return isHidden;
}
