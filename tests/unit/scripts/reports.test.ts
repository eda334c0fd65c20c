import { describe, expect, it } from 'vitest';
import { judgeRunner, playwrightTally, sum, vitestTally } from '../../../scripts/lib/reports.ts';

const vitestReport = {
  numPassedTests: 7,
  numFailedTests: 2,
  numPendingTests: 1,
  numTodoTests: 1,
  success: false,
};

describe('the counts of a report', () => {
  it('are read from vitest’s, where a test still to be written is a skipped one', () => {
    expect(vitestTally(vitestReport)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  it('are read from Playwright’s, where a second try does not make good a failure', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 3, duration: 1.5 };
    expect(playwrightTally({ stats })).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });

  it.each([null, {}, { numPassedTests: '7' }, []])('are not guessed from %j', (report) => {
    expect(() => vitestTally(report)).toThrow();
    expect(() => playwrightTally(report)).toThrow();
  });

  it('add up', () => {
    const one = { passed: 1, failed: 2, skipped: 3 };
    expect(sum([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
  });
});

describe('the end of a runner', () => {
  it('is good when tests passed and none failed', () => {
    const counts = { passed: 3, failed: 0, skipped: 0 };
    expect(judgeRunner(0, () => counts)).toEqual(counts);
  });

  it('is as bad as its failed tests', () => {
    const counts = { passed: 3, failed: 2, skipped: 0 };
    expect(judgeRunner(1, () => counts)).toEqual(counts);
  });

  it('is bad when it ran nothing, even with exit code 0', () => {
    const result = judgeRunner(0, () => ({ passed: 0, failed: 0, skipped: 4 }));
    expect(result).toMatchObject({ passed: 0, failed: 1 });
    expect(result.trouble).toContain('it ran no test');
  });

  it('is bad when an error came outside any test', () => {
    const result = judgeRunner(1, () => ({ passed: 3, failed: 0, skipped: 0 }));
    expect(result).toMatchObject({ passed: 3, failed: 1 });
    expect(result.trouble).toContain('exit code 1');
  });

  it('is bad when there is no report', () => {
    const result = judgeRunner(0, () => {
      throw new Error('no such file');
    });
    expect(result).toMatchObject({ passed: 0, failed: 1 });
    expect(result.trouble).toContain('no such file');
  });
});
