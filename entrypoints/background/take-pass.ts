import { NO_PASS, type Pass } from '../../core/pass';
import { NotSavedError } from '../../state/not-saved-error';
import { pass } from '../../state/pass';

/**
 * The pass of a visit that it lets through. One that is for one visit only is used up, by one of those that arrive at the
 * same moment.
 *
 * @param held the pass as it was read
 */
export async function takePass(held: Pass): Promise<Pass> {
  if (!held.once) return held;
  let taken = held;
  try {
    await pass.change((current) => {
      taken = current;
      return current.once ? NO_PASS : current;
    });
    return taken;
  } catch (error) {
    // What cannot be used up ends by itself; the person asked to be let through.
    if (error instanceof NotSavedError) return held;
    throw error;
  }
}
