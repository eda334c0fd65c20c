import type { Switches } from './switches.ts';

// A held stream that nobody releases must not outlive its test.
const HELD_AT_MOST = 20_000;
const delays = { plain: 0, quick: 150, slow: 1_500, held: HELD_AT_MOST } as const;

/** Decides when the late parts of a stream come. */
export class LateParts {
  readonly #held = new Set<() => void>();

  /** Settles after the switch's delay, or, when held, with the next `release`. */
  wait(stream: Switches['stream']): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, delays[stream]);
    if (stream === 'held') {
      this.#held.add(() => {
        clearTimeout(timer);
        resolve();
      });
    }
    return promise;
  }

  release(): void {
    for (const go of this.#held) go();
    this.#held.clear();
  }
}
