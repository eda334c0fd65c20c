import { useState } from 'react';

/**
 * What was removed on this page and is not there again.
 *
 * @param isThere whether an entry is in the storage now
 */
export function useRemoved<Entry>(isThere: (entry: Entry) => boolean) {
  const [noted, setNoted] = useState<readonly Entry[]>([]);
  const removed = noted.filter((entry) => !isThere(entry));
  // Those that came back are forgotten: removed once more, they are noted once more.
  const noteRemoved = (entry: Entry) => setNoted([...removed, entry]);
  return { removed, noteRemoved };
}
