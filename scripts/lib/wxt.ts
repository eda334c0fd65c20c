import { type Run, type RunOptions, run } from './run.ts';

/** Makes a package: `build` or `zip`, for `chrome` or `firefox`. The same bytes whatever the shell's NODE_ENV says. */
export function makePackage(
  command: 'build' | 'zip',
  target: string,
  options: RunOptions = {},
): Promise<Run> {
  // Somebody's NODE_ENV=development would bundle React's development build.
  const environment = { ...options.environment, NODE_ENV: 'production' };
  return run('wxt', [command, '-b', target], { ...options, environment });
}
