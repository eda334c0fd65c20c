import { setTimeout as pause } from 'node:timers/promises';
import { PATIENCE, type Waiting } from '../driver.ts';

const BETWEEN_LOOKS = 30;

/**
 * Looks again and again until the answer is neither null, undefined nor false, and returns it.
 * What a look throws counts as "not yet" (a page may be between two documents) and is told when time runs out.
 * Throws after `timeout` milliseconds, naming `what` was waited for.
 */
export async function until<Answer>(
  what: string,
  look: () => Promise<Answer | null | undefined | false>,
  { timeout = PATIENCE }: Waiting = {},
): Promise<Answer> {
  const end = performance.now() + timeout;
  let trouble: unknown;
  for (;;) {
    try {
      const answer = await Promise.race([
        look(),
        pause(Math.max(1, end - performance.now()), null, { ref: false }),
      ]);
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      trouble = undefined;
    } catch (error) {
      trouble = error;
    }
    if (performance.now() > end) {
      throw new Error(`Waited ${timeout} ms in vain: ${what}`, { cause: trouble });
    }
    await pause(BETWEEN_LOOKS);
  }
}
