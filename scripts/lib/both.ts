import { parseArgs } from 'node:util';
import { makePackage } from './wxt.ts';

/** The two packages there are: WXT's names for them. Edge takes Chrome's. */
const TARGETS = ['chrome', 'firefox'];

/**
 * Runs a command of WXT for the target named by `-b` in the arguments, or for both, and sets the exit code of this
 * process to that of the first that fails.
 */
export async function forBothBrowsers(command: 'build' | 'zip'): Promise<void> {
  const { values } = parseArgs({ options: { browser: { type: 'string', short: 'b' } } });
  for (const target of values.browser === undefined ? TARGETS : [values.browser]) {
    const { code } = await makePackage(command, target, { show: true });
    if (code !== 0) {
      process.exitCode = code;
      return;
    }
  }
}
