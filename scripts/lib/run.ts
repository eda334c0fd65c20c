import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The folder of the repository. */
export const ROOT = join(import.meta.dirname, '..', '..');

/** The folder for what the scripts write: reports, profiles, pictures of a tour. Git ignores it. */
export const CACHE = join(ROOT, '.cache');

const ENDINGS = ['SIGTERM', 'SIGHUP'] as const;

export interface Run {
  /** The exit code; 127 where the command could not be started, 1 where a signal ended it. */
  readonly code: number;
  /** Standard output and error, as they came; empty where they were shown. */
  readonly output: string;
  /** Standard output alone. */
  readonly stdout: string;
}

export interface RunOptions {
  /** true: the person sees the output as it comes; otherwise it is kept in `output`. */
  readonly show?: boolean;
  /** Variables added to the environment. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs a command in the repository, without standard input. Never throws: a failure is an exit code and words. */
export function run(
  command: string,
  args: readonly string[],
  { show = false, environment = {} }: RunOptions = {},
): Promise<Run> {
  const output = show ? 'inherit' : 'pipe';
  const child = spawn(command, args, {
    cwd: ROOT,
    // CI: WXT shows no turning wheel. NO_COLOR: what is kept is read later, or by a program.
    env: { ...process.env, ...(show ? {} : { CI: 'true', NO_COLOR: '1' }), ...environment },
    stdio: ['ignore', output, output],
  });
  // Whoever ends this process means its work as well: WXT's server would stay behind.
  const endWithChild = (signal: NodeJS.Signals): void => {
    child.kill(signal);
    process.exit(1);
  };
  for (const signal of ENDINGS) process.once(signal, endWithChild);
  let stdout = '';
  let all = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    all += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    all += text;
  });
  return new Promise((resolve) => {
    child.on('error', (error) =>
      resolve({ code: 127, output: `${command}: ${error.message}`, stdout }),
    );
    child.on('close', (code) => {
      for (const signal of ENDINGS) process.off(signal, endWithChild);
      resolve({ code: code ?? 1, output: all, stdout });
    });
  });
}
