import { useEffect, useState } from 'react';
import { nextMidnight } from '../core/calendar';

/** Today's local date; drawn again when midnight passes under an open page, or the tab comes back later. */
export function useToday(): Temporal.PlainDate {
  const [today, setToday] = useState(() => Temporal.Now.plainDateISO());
  useEffect(() => {
    const look = () => {
      const now = Temporal.Now.plainDateISO();
      setToday((before) => (before.equals(now) ? before : now));
    };
    let alarm: ReturnType<typeof setTimeout>;
    const waitForMidnight = () => {
      const now = Temporal.Now.zonedDateTimeISO();
      alarm = setTimeout(() => {
        look();
        waitForMidnight();
      }, nextMidnight(now).epochMilliseconds - now.epochMilliseconds);
    };
    waitForMidnight();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(alarm);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return today;
}
