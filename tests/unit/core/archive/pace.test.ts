import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paceOf, type Sample, withSample } from '../../../../core/archive/pace';

const samplesOf = (...samples: Sample[]) => samples.reduce(withSample, [] as readonly Sample[]);

describe('the pace of an import', () => {
  it.each<[string, Sample[], number, ReturnType<typeof paceOf>]>([
    ['is not known at first', [], 100, { rate: 0, secondsLeft: null }],
    ['nor from one look', [{ at: 5, bytes: 9 }], 100, { rate: 0, secondsLeft: null }],
    [
      'nor from less than a second',
      [
        { at: 0, bytes: 0 },
        { at: 900, bytes: 50 },
      ],
      100,
      { rate: 0, secondsLeft: null },
    ],
    [
      'is what was done by the time it took',
      [
        { at: 0, bytes: 0 },
        { at: 2000, bytes: 50 },
      ],
      100,
      { rate: 25, secondsLeft: 2 },
    ],
    [
      'is that of the last eight seconds',
      [
        { at: 0, bytes: 0 },
        { at: 10_000, bytes: 1000 },
        { at: 14_000, bytes: 1040 },
        { at: 20_000, bytes: 1100 },
      ],
      1200,
      { rate: 10, secondsLeft: 10 },
    ],
    [
      'promises nothing while nothing comes',
      [
        { at: 0, bytes: 10 },
        { at: 20_000, bytes: 10 },
      ],
      100,
      { rate: 0, secondsLeft: null },
    ],
    [
      'has no time left for more than there was',
      [
        { at: 0, bytes: 0 },
        { at: 1000, bytes: 120 },
      ],
      100,
      { rate: 120, secondsLeft: 0 },
    ],
  ])('%s', (_, samples, total, pace) => {
    expect(paceOf(samplesOf(...samples), total)).toEqual(pace);
  });

  it('is told from few samples, however many there were and however far apart', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20_000), { minLength: 2 }), (pauses) => {
        let at = 0;
        let samples: readonly Sample[] = [];
        for (const pause of pauses) {
          at += pause + 1;
          samples = withSample(samples, { at, bytes: at });
        }
        expect(samples.length).toBeGreaterThan(1);
        // All but the oldest are of the last eight seconds.
        expect(samples.slice(1).every((sample) => sample.at >= at - 8000)).toBe(true);
        const { rate } = paceOf(samples, at);
        if (rate > 0) expect(rate).toBeCloseTo(1000);
      }),
    );
  });
});
