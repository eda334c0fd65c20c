/**
 * Runs a read-modify-write alone: pages, background and other tabs of Adieu wait for each other
 * (one Web Lock, shared by every context of the extension's origin).
 *
 * Not reentrant: `work` must not ask for the same lock again.
 */
export function alone<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(`adieu:${name}`, work);
}
