import { useEffect, useReducer } from 'react';

/** The longest a timer of a browser can wait (HTML, "timers": a 32-bit integer of milliseconds). */
const LONGEST_WAIT = 2 ** 31 - 1;

/**
 * The end of something that runs now, or null; becomes null by itself when it ends under an open page.
 *
 * @param endAt its end if it runs at this moment, or null
 */
export function useEnd(
  endAt: (now: Temporal.Instant) => Temporal.Instant | null,
): Temporal.Instant | null {
  const [looks, look] = useReducer((before: number) => before + 1, 0);
  const end = endAt(Temporal.Now.instant());
  const endsAt = end?.epochMilliseconds;

  // biome-ignore lint/correctness/useExhaustiveDependencies: after a look that came before the end, the rest is waited for.
  useEffect(() => {
    if (endsAt === undefined) return;
    const alarm = setTimeout(look, Math.min(endsAt - Date.now(), LONGEST_WAIT));
    // A machine that slept: timers may be late.
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(alarm);
      document.removeEventListener('visibilitychange', look);
    };
  }, [endsAt, looks]);
  return end;
}
