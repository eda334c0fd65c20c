import { describe, expect, it } from 'vitest';
import { tallyOfOne } from '../../../scripts/lib/reports.ts';
import { chooseSteps, performSteps, type Step, UnknownStep } from '../../../scripts/lib/steps.ts';

/** Steps that write down that they ran. */
function stepsThat(passed: Record<string, boolean>): { steps: Step[]; ran: string[] } {
  const ran: string[] = [];
  const step = (name: string, after: readonly string[] = []): Step => ({
    name,
    title: name,
    after,
    perform: async () => {
      ran.push(name);
      return tallyOfOne(passed[name] ?? true);
    },
  });
  const steps = [
    step('unit'),
    step('chrome'),
    step('firefox'),
    step('browser', ['chrome', 'firefox']),
  ];
  return { steps, ran };
}

const namesOf = (steps: readonly Step[]): string[] => steps.map(({ name }) => name);

describe('the steps of npm test', () => {
  it('are all taken unless some are asked for', () => {
    const { steps } = stepsThat({});
    expect(chooseSteps(steps, undefined)).toEqual(steps);
  });

  it('bring along what they build on, in the usual order', () => {
    const { steps } = stepsThat({});
    expect(namesOf(chooseSteps(steps, 'browser, unit'))).toEqual([
      'unit',
      'chrome',
      'firefox',
      'browser',
    ]);
    expect(namesOf(chooseSteps(steps, 'firefox'))).toEqual(['firefox']);
  });

  it('are named to somebody who asks for one that is not there', () => {
    const { steps } = stepsThat({});
    expect(() => chooseSteps(steps, 'speed')).toThrow(UnknownStep);
    expect(() => chooseSteps(steps, 'speed')).toThrow(/unit, chrome, firefox, browser/);
  });

  it('go on after a failure that they do not depend on', async () => {
    const { steps, ran } = stepsThat({ unit: false });
    const tallies = await performSteps(
      steps,
      () => 0,
      () => {},
    );
    expect(ran).toEqual(['unit', 'chrome', 'firefox', 'browser']);
    expect(tallies.map(({ failed }) => failed)).toEqual([1, 0, 0, 0]);
  });

  it('count as failed, without being run, where a step that they need has failed', async () => {
    const { steps, ran } = stepsThat({ chrome: false });
    const lines: string[] = [];
    const tallies = await performSteps(
      steps,
      () => 0,
      (line) => lines.push(line),
    );
    expect(ran).toEqual(['unit', 'chrome', 'firefox']);
    expect(tallies.at(-1)?.failed).toBe(1);
    expect(lines.at(-1)).toContain('it needs chrome, which failed');
  });

  it('say how long they took', async () => {
    const { steps } = stepsThat({});
    const lines: string[] = [];
    const clock = [0, 1234].values();
    await performSteps(
      steps.slice(0, 1),
      () => clock.next().value ?? 0,
      (line) => lines.push(line),
    );
    expect(lines.at(-1)).toBe('✓ unit: 1 passed, 0 failed (1.2 s)');
  });
});
