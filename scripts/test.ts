// npm test: every check of the house, in order. Ends with "N passed, N failed" and the right exit code.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BrowserMissing, needBrowser } from './lib/browsers.ts';
import {
  judgeRunner,
  playwrightTally,
  type RunnerResult,
  readReport,
  sum,
  type Tally,
  tallyOfOne,
  vitestTally,
} from './lib/reports.ts';
import { CACHE, type Run, run } from './lib/run.ts';
import { chooseSteps, performSteps, type Step, UnknownStep } from './lib/steps.ts';
import { findingsOf } from './lib/web-ext-lint.ts';
import { makePackage } from './lib/wxt.ts';

/** What a command's end means for its step; shows the output of one that failed. */
function judge({ code, output }: Run): RunnerResult {
  if (code === 0) return tallyOfOne(true);
  console.log(output.trimEnd());
  return { ...tallyOfOne(false), trouble: `exit code ${code}` };
}

/** Passes when the command does. */
async function command(line: string): Promise<RunnerResult> {
  const [program = '', ...args] = line.split(' ');
  return judge(await run(program, args));
}

/** Runs a test runner in the open and counts by the report that it writes. */
async function runner(
  report: string,
  line: string,
  tally: (report: unknown) => Tally,
): Promise<RunnerResult> {
  const path = join(CACHE, report);
  rmSync(path, { force: true });
  const [program = '', ...args] = line.split(' ');
  const environment = { PLAYWRIGHT_JSON_OUTPUT_FILE: path };
  const { code } = await run(program, args, { show: true, environment });
  return judgeRunner(code, () => tally(readReport(path)));
}

function vitest(report: string, config: string): Promise<RunnerResult> {
  const path = join(CACHE, report);
  return runner(
    report,
    `vitest run --config ${config} --reporter=default --reporter=json --outputFile.json=${path}`,
    vitestTally,
  );
}

let prepared: Promise<RunnerResult> | undefined;

/** WXT writes what types and unit tests build on into .wxt, which a fresh clone does not have. Done once. */
function prepare(): Promise<RunnerResult> {
  prepared ??= command('wxt prepare');
  return prepared;
}

async function unlessUnprepared(then: () => Promise<RunnerResult>): Promise<RunnerResult> {
  const preparation = await prepare();
  return preparation.failed > 0 ? preparation : then();
}

async function lintForFirefox(): Promise<RunnerResult> {
  const lint = await run('web-ext', [
    'lint',
    '--source-dir=.output/firefox-mv3',
    '--output=json',
    '--no-config-discovery',
  ]);
  let findings: string[];
  try {
    findings = findingsOf(lint.stdout);
  } catch {
    console.log(lint.output.trimEnd());
    return { ...tallyOfOne(false), trouble: 'web-ext lint gave no readable report' };
  }
  for (const finding of findings) console.log(finding);
  return tallyOfOne(findings.length === 0);
}

async function inTheBrowsers(): Promise<RunnerResult> {
  try {
    await needBrowser(['chromium']);
    await needBrowser(['firefox']);
  } catch (error) {
    if (!(error instanceof BrowserMissing)) throw error;
    return { ...tallyOfOne(false), trouble: error.message };
  }
  return runner(
    'playwright.json',
    'playwright test -c tests/e2e/playwright.config.ts --reporter=list,json',
    playwrightTally,
  );
}

const STEPS: readonly Step[] = [
  {
    name: 'format',
    title: 'Formatting and lint',
    perform: () => command('biome check --error-on-warnings'),
  },
  { name: 'types', title: 'Types', perform: () => unlessUnprepared(() => command('tsc --noEmit')) },
  {
    name: 'layers',
    title: 'Layers',
    perform: () => command('depcruise core state entrypoints components'),
  },
  { name: 'dead-code', title: 'Dead code', perform: () => command('knip') },
  {
    name: 'unit',
    title: 'Unit tests',
    perform: () => unlessUnprepared(() => vitest('unit.json', 'vitest.config.ts')),
  },
  {
    name: 'chrome',
    title: 'Build for Chromium',
    perform: async () => judge(await makePackage('build', 'chrome')),
  },
  {
    name: 'firefox',
    title: 'Build for Firefox',
    perform: async () => judge(await makePackage('build', 'firefox')),
  },
  {
    name: 'web-ext',
    title: "Mozilla's lint of the Firefox build",
    after: ['firefox'],
    perform: lintForFirefox,
  },
  {
    name: 'package',
    title: 'What is in the packages',
    after: ['chrome', 'firefox'],
    perform: () => vitest('package.json', 'tests/build/vitest.config.ts'),
  },
  {
    name: 'browser',
    title: 'In Chromium and in Firefox',
    after: ['chrome', 'firefox'],
    perform: inTheBrowsers,
  },
];

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const steps = chooseSteps(STEPS, values.only);
  mkdirSync(CACHE, { recursive: true });
  const total = sum(await performSteps(steps, () => performance.now(), console.log));
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

try {
  await main();
} catch (error) {
  if (!(error instanceof UnknownStep || (error instanceof TypeError && 'code' in error))) {
    throw error;
  }
  console.error(`${error.message}\nUse it like this: npm test [-- --only unit,package]`);
  process.exitCode = 1;
}
