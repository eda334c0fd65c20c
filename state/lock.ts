/** The last work that this context asked for under each name; it never fails. */
const last = new Map<string, Promise<unknown>>();

/**
 * Runs a read-modify-write alone: pages, background and other tabs of Adieu wait for each other
 * (one Web Lock, shared by every context of the extension's origin). What one context asks for is done in that order.
 *
 * Not reentrant: `work` must not ask for the same lock again.
 */
export function alone<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  // Chromium asks, once a context, whether it may have locks; a request made after the answer overtakes those that were made
  // before it, and an older text of somebody who types would be written last. So each waits for the one before.
  const turn = (last.get(name) ?? Promise.resolve()).then(() =>
    navigator.locks.request(`adieu:${name}`, work),
  );
  last.set(
    name,
    turn.catch(() => undefined),
  );
  return turn;
}

/**
 * Runs work alone on several items. Everybody takes locks in the same order, so that no two wait for each other; the
 * quarantine's comes last, because an item in repair asks for it while it holds its own.
 */
export function aloneWithAll<Result>(
  names: readonly string[],
  work: () => Promise<Result>,
): Promise<Result> {
  const inOrder = [...new Set(names)].toSorted((one, other) => {
    if (one === QUARANTINE || other === QUARANTINE) return one === QUARANTINE ? 1 : -1;
    return one < other ? -1 : 1;
  });
  return inOrder.reduceRight<() => Promise<Result>>(
    (inner, name) => () => alone(name, inner),
    work,
  )();
}

/** The name of the quarantine's lock, and of its key. */
export const QUARANTINE = 'quarantine';
