/** After so many milliseconds of work, a worker hears what it is told meanwhile. */
const BREATH = 50;

/**
 * Lets a worker that works for long hear what it is told meanwhile: to stop, or that its page is gone. Streams and
 * promises that are ready go on without such a moment. Chromium gives a worker that never comes to one two seconds to
 * end, in which it holds the archive, and then ends it by force, which now and then takes the other pages of the
 * extension along.
 *
 * @param now milliseconds, of a clock that only goes forward
 * @returns to be called often; does nothing when the last breath was a moment ago, and tells whether one was taken
 */
export function createBreath(now: () => number): () => Promise<boolean> {
  let last = now();
  return async () => {
    if (now() - last < BREATH) return false;
    await new Promise((resolve) => setTimeout(resolve));
    last = now();
    return true;
  };
}
