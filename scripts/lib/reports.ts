import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/** How many tests of a runner passed, failed and were skipped. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A step that is not a runner counts as one. */
export function tallyOfOne(passed: boolean): Tally {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/** The sum of several tallies. */
export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (total, tally) => ({
      passed: total.passed + tally.passed,
      failed: total.failed + tally.failed,
      skipped: total.skipped + tally.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const VitestReport = v.object({
  numPassedTests: count,
  numFailedTests: count,
  numPendingTests: count,
  numTodoTests: count,
});

const PlaywrightReport = v.object({
  stats: v.object({ expected: count, unexpected: count, flaky: count, skipped: count }),
});

/** The counts in vitest's JSON report. Throws where the value is no such report. */
export function vitestTally(report: unknown): Tally {
  const read = v.parse(VitestReport, report);
  return {
    passed: read.numPassedTests,
    failed: read.numFailedTests,
    skipped: read.numPendingTests + read.numTodoTests,
  };
}

/** The counts in Playwright's JSON report; a test that passed only on a second try has failed. Throws as above. */
export function playwrightTally(report: unknown): Tally {
  const { stats } = v.parse(PlaywrightReport, report);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  };
}

export interface RunnerResult extends Tally {
  /** What the counts do not tell by themselves; undefined where they tell all. */
  readonly trouble?: string;
}

/**
 * What a runner's end means. A runner that ends badly without a failed test (a file that does not load, an error
 * outside any test), one that leaves no readable report and one that ran nothing count as one failure more.
 * @param code the runner's exit code
 * @param tally reads the counts; may throw
 */
export function judgeRunner(code: number, tally: () => Tally): RunnerResult {
  let counts: Tally;
  try {
    counts = tally();
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return { ...tallyOfOne(false), trouble: `it left no readable report (${words})` };
  }
  if (counts.passed + counts.failed === 0) {
    return { ...counts, failed: 1, trouble: 'it ran no test; its output above says why' };
  }
  if (code !== 0 && counts.failed === 0) {
    return {
      ...counts,
      failed: 1,
      trouble: `it ended with exit code ${code} though no test failed; its output above says why`,
    };
  }
  return counts;
}

/** The parsed file. Throws where it is missing or no JSON. */
export function readReport(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
