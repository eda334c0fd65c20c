import type { TraceEvent } from './trace.ts';

const SCRIPT = /^(v8\.|V8\.|EvaluateScript$|FunctionCall$|RunMicrotasks$|MinorGC$|MajorGC$)/;

/**
 * Milliseconds in which a page's main thread compiled, ran or cleaned up after script that is not the page's own: the
 * extension's, in its isolated world, and what the trace gives to nobody (microtasks, the collector). The page's own script is
 * left out because it varies by more than an extension may cost.
 *
 * Processor time, not the clock's: what other programs on the machine do does not count. `Performance.getMetrics` is not
 * used: its ScriptDuration leaves out microtasks and the answers to messages, in which a content script does most of its work.
 *
 * @param thread the events of one thread, in order of beginning
 */
export function foreignScriptTime(thread: readonly TraceEvent[]): number {
  const open: { end: number; isForeign: boolean }[] = [];
  let total = 0;
  for (const event of thread) {
    if (!SCRIPT.test(event.name)) continue;
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= event.ts) open.pop();
    const around = open.at(-1);
    const isForeign = !isOfPage(event, around?.isForeign === false);
    if (isForeign) total += event.tdur;
    // What runs inside another event is part of that one's time.
    if (around?.isForeign) total -= event.tdur;
    open.push({ end: event.ts + event.dur, isForeign });
  }
  return total / 1000;
}

/** Whether the page's own script runs in an event; `inherited`: whether it did in the event around it. */
function isOfPage({ name, args }: TraceEvent, inherited: boolean): boolean {
  if (name === 'RunMicrotasks') return false;
  if (args.worldId !== undefined) return args.worldId === 0;
  if (args.data?.url) return args.data.url.startsWith('http');
  // Calls into an isolated world name it.
  return name === 'v8.callFunction' || inherited;
}
