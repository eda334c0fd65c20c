import type { Json } from '../e2e/driver.ts';

/** How many days ago the person of the bench has quit; the popup shows this number. */
export const DAYS = 295;

/** What storage holds for that person. */
export function storedJournal(): Record<string, Json> {
  const quitDate = Temporal.Now.plainDateISO().subtract({ days: DAYS }).toString();
  const attempt = { value: { quitDate }, counter: 1, device: 'bench' };
  return {
    journal: { device: 'bench', counter: 1, attempts: { 1: attempt }, slips: {}, days: {} },
  };
}
