import type { RunnerResult, Tally } from './reports.ts';

/** One step of `npm test`. */
export interface Step {
  /** What `--only` calls it. */
  readonly name: string;
  readonly title: string;
  /** Names of the steps that must have passed; where one failed this step cannot run and counts as failed. */
  readonly after?: readonly string[];
  /** Does the step, showing its own output where that is worth reading. */
  readonly perform: () => Promise<RunnerResult>;
}

/** The text after `--only` names no step; the message says which there are. */
export class UnknownStep extends Error {}

/**
 * The steps to run, in their order, with those that they build on.
 * @param only names separated by commas, or undefined for all
 * @throws UnknownStep
 */
export function chooseSteps(steps: readonly Step[], only: string | undefined): readonly Step[] {
  if (only === undefined) return steps;
  const wanted = new Set<string>();
  const want = (name: string): void => {
    const step = steps.find((candidate) => candidate.name === name);
    if (step === undefined) {
      throw new UnknownStep(
        `There is no step "${name}". The steps: ${steps.map((known) => known.name).join(', ')}.`,
      );
    }
    wanted.add(name);
    for (const earlier of step.after ?? []) want(earlier);
  };
  for (const name of only.split(',')) want(name.trim());
  return steps.filter((step) => wanted.has(step.name));
}

/** "1.2 s". */
function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** Performs the steps one after the other, says how each went, and returns what each counted. */
export async function performSteps(
  steps: readonly Step[],
  now: () => number,
  say: (line: string) => void,
): Promise<readonly Tally[]> {
  const failed = new Set<string>();
  const tallies: Tally[] = [];
  for (const step of steps) {
    say(`\n── ${step.title} ──`);
    const began = now();
    const missing = (step.after ?? []).filter((name) => failed.has(name));
    const result: RunnerResult =
      missing.length > 0
        ? {
            passed: 0,
            failed: 1,
            skipped: 0,
            trouble: `it needs ${missing.join(', ')}, which failed`,
          }
        : await step.perform();
    if (result.failed > 0) failed.add(step.name);
    const parts = [
      `${result.passed} passed, ${result.failed} failed`,
      ...(result.skipped > 0 ? [`${result.skipped} skipped`] : []),
      ...(result.trouble === undefined ? [] : [result.trouble]),
    ];
    say(
      `${result.failed === 0 ? '✓' : '✗'} ${step.title}: ${parts.join('; ')} (${inSeconds(now() - began)})`,
    );
    tallies.push(result);
  }
  return tallies;
}
