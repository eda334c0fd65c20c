import { EMPTY_JOURNAL, withQuitDate } from '../../core/journal';
import { withSlip } from '../../core/slips';
import type { Json } from './driver.ts';

/**
 * What storage holds for a person who quit this many days ago (negative: who will quit in as many days).
 *
 * @param slips the slips, by how many days ago
 */
export function quitDaysAgo(days: number, slips: readonly number[] = []): Record<string, Json> {
  const today = Temporal.Now.plainDateISO();
  const journal = slips.reduce(
    (before, ago) => withSlip(before, today.subtract({ days: ago }), { note: '' }, 'this-device'),
    withQuitDate(EMPTY_JOURNAL, today.subtract({ days }), today, 'this-device'),
  );
  return { journal: JSON.parse(JSON.stringify(journal)) };
}

/** The first conversation in the replica's history. */
export const A_CONVERSATION = 'Rye bread';

export const CHATGPT = 'https://chatgpt.com/';

/** An address of the replica with its switches; see tests/replica/README.md. */
export function replicaAddress(switches: string, path = '/'): string {
  return `https://chatgpt.com${path}?replica=${switches}`;
}
