import { readdirSync, readFileSync } from 'node:fs';
import type { BenchedChromium } from './chromium.ts';

/** What a process has taken of the machine, as Linux tells (proc(5)). */
export interface Usage {
  /** The most memory it had at any time, in bytes: all of it, compiled code and shared libraries included. */
  peakMemory: number;
  /** Seconds of processor time of its dedicated workers. */
  workerTime: number;
}

/**
 * What the process of the extension's pages and workers has taken so far.
 *
 * @throws on anything but Linux
 */
export async function usageOfExtension({ context }: BenchedChromium): Promise<Usage> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('Chromium has ended');
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const pid = processInfo.find(({ id }) => isOfExtension(id))?.id;
  if (pid === undefined) throw new Error('No process of an extension was found: is this Linux?');
  return { peakMemory: peakOf(pid), workerTime: workerTimeOf(pid) };
}

function isOfExtension(pid: number): boolean {
  return told(`/proc/${pid}/cmdline`).includes('--extension-process');
}

function peakOf(pid: number): number {
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(told(`/proc/${pid}/status`))?.[1];
  return Number(kilobytes) * 1024;
}

/** In Linux a hundredth of a second, whatever the kernel's own clock does (proc(5), `sysconf(_SC_CLK_TCK)`). */
const TICK = 0.01;

function workerTimeOf(pid: number): number {
  const ticks = readdirSync(`/proc/${pid}/task`).map((thread) => {
    const [, name, rest = ''] =
      /\((.*)\) (.*)/.exec(told(`/proc/${pid}/task/${thread}/stat`)) ?? [];
    if (name !== 'DedicatedWorker') return 0;
    // Behind the name and the state: the 12th and 13th are the time in the program and in the kernel for it.
    const fields = rest.split(' ');
    return Number(fields[11]) + Number(fields[12]);
  });
  return ticks.reduce((sum, one) => sum + one, 0) * TICK;
}

/** The file's text; empty when a thread has ended meanwhile. */
function told(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
