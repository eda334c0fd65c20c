import type { Alternative } from '../catalogue';

/** The smallest limit that any alternative of the catalogue is known to have; so it should do for the others. */
const CAREFUL = 10_000;

/**
 * How long a context pack should be so that an alternative takes it, in UTF-16 units. The catalogue's limits are
 * those of a prompt in a link; for one that is pasted no source gives any.
 *
 * @param alternative of the catalogue, or undefined for one the person added
 */
export function packLimit(alternative: Alternative | undefined): number {
  const carryOver = alternative?.carryOver;
  return (carryOver?.by === 'link' ? carryOver.limit : null) ?? CAREFUL;
}
