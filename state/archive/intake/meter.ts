import { paceOf, type Sample, withSample } from '../../../core/archive/pace';
import type { ImportProgress } from '../archive';

/** Often enough to look alive, seldom enough to cost nothing. Milliseconds. */
const BETWEEN = 100;

/** Tells how far an import has come. */
export interface Meter {
  /** @param total bytes that the phase has to read */
  begin(phase: ImportProgress['phase'], total: number): void;
  add(bytes: number, conversations: number): void;
}

/** @param now milliseconds, of a clock that only goes forward */
export function createMeter(tell: (progress: ImportProgress) => void, now: () => number): Meter {
  let phase: ImportProgress['phase'] = 'checking';
  let bytesTotal = 0;
  let bytesDone = 0;
  let conversations = 0;
  let samples: readonly Sample[] = [];
  let told = Number.NEGATIVE_INFINITY;

  function tellNow(at: number): void {
    told = at;
    samples = withSample(samples, { at, bytes: bytesDone });
    tell({ phase, bytesDone, bytesTotal, ...paceOf(samples, bytesTotal), conversations });
  }

  return {
    begin(next, total) {
      phase = next;
      bytesTotal = total;
      tellNow(now());
    },
    add(bytes, more) {
      bytesDone += bytes;
      conversations += more;
      const at = now();
      if (at - told >= BETWEEN) tellNow(at);
    },
  };
}
