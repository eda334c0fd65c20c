/** How far something had come at a moment. */
export interface Sample {
  /** Milliseconds, of any clock that only goes forward. */
  at: number;
  /** Bytes done by then. */
  bytes: number;
}

/** The rate is that of the last seconds: disks and processors slow down, and an average would go on promising. */
const WINDOW = 8_000;
/** A rate from less than this is a guess. */
const SHORTEST = 1_000;

/** The samples with one more, without those that are too old to tell the rate; one that is old is always left. */
export function withSample(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  const recent = samples.findIndex(({ at }) => at >= sample.at - WINDOW);
  const oldest = recent === -1 ? samples.length - 1 : recent - 1;
  return [...samples.slice(Math.max(0, oldest)), sample];
}

/**
 * @param total bytes, when all is done
 * @returns bytes a second, and the seconds that are left; 0 and null while there is too little to tell from
 */
export function paceOf(
  samples: readonly Sample[],
  total: number,
): { rate: number; secondsLeft: number | null } {
  const [first, last] = [samples[0], samples.at(-1)];
  if (first === undefined || last === undefined || last.at - first.at < SHORTEST) {
    return { rate: 0, secondsLeft: null };
  }
  const rate = ((last.bytes - first.bytes) / (last.at - first.at)) * 1000;
  if (rate <= 0) return { rate: 0, secondsLeft: null };
  return { rate, secondsLeft: Math.max(0, total - last.bytes) / rate };
}
