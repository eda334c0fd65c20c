import { useEffect, useState } from 'react';
import { bytesWords } from '../archive/words';

/** How much the browser lets Adieu keep on this device, in words; null while that is not known. */
export function useFreeRoom(): string | null {
  const [room, setRoom] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    void navigator.storage.estimate().then(({ quota, usage }) => {
      if (gone || quota === undefined || usage === undefined) return;
      setRoom(bytesWords(Math.max(0, quota - usage)));
    });
    return () => {
      gone = true;
    };
  }, []);
  return room;
}
