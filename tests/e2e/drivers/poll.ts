import { setTimeout as pause } from 'node:timers/promises';
import { PATIENCE, type Waiting } from '../driver.ts';

/** Most of what is waited for is there soon; looking often for what takes long would keep the processor from it. */
const FIRST_PAUSE = 10;
const LONGEST_PAUSE = 100;
const SILENCE = Symbol('no answer');
/** A command to the browser that is not answered by then never is (its tab went meanwhile): it is asked again. */
const LONGEST_LOOK = 5_000;

/**
 * Looks again and again until the answer is neither null, undefined nor false, and returns it.
 * What a look throws counts as "not yet" (a page may be between two documents) and is told when time runs out.
 * Throws after `timeout` milliseconds, naming `what` was waited for and, where it is known, what there was instead.
 */
export async function until<Answer>(
  what: string,
  look: () => Promise<Answer | null | undefined | false>,
  { timeout = PATIENCE }: Waiting = {},
  instead: () => string = () => '',
): Promise<Answer> {
  const end = performance.now() + timeout;
  let trouble: unknown;
  for (let between = FIRST_PAUSE; ; between = Math.min(between * 1.5, LONGEST_PAUSE)) {
    try {
      const answer = await Promise.race([
        look(),
        pause(Math.max(1, Math.min(end - performance.now(), LONGEST_LOOK)), SILENCE, {
          ref: false,
        }),
      ]);
      trouble = answer === SILENCE ? new Error('The browser did not answer.') : undefined;
      if (answer !== SILENCE && answer !== null && answer !== undefined && answer !== false) {
        return answer;
      }
    } catch (error) {
      trouble = error;
    }
    if (performance.now() > end) {
      throw new Error(`Waited ${timeout} ms in vain: ${what}${instead()}`, { cause: trouble });
    }
    await pause(between);
  }
}
