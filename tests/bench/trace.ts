import type { CDPSession } from '@playwright/test';
import * as v from 'valibot';

/** A finished event of the browser's trace. Times are microseconds. */
const TraceEvent = v.object({
  name: v.string(),
  ph: v.literal('X'),
  pid: v.number(),
  tid: v.number(),
  ts: v.number(),
  dur: v.number(),
  /** Of `dur`, the time in which the thread really had a processor. */
  tdur: v.optional(v.number(), 0),
  args: v.object({
    data: v.optional(v.object({ url: v.optional(v.string()) })),
    /** The JavaScript world that runs: 0 is the page's own. */
    worldId: v.optional(v.number()),
    worldName: v.optional(v.string()),
  }),
});
export type TraceEvent = v.InferOutput<typeof TraceEvent>;

/** v8.execute has the microtasks, without which most of what an async function does would be missing. */
const CATEGORIES = ['devtools.timeline', 'v8', 'v8.execute'];

/** What the browser traces while `work` runs, in all its processes, in order of beginning. */
export async function traceOf(
  protocol: CDPSession,
  work: () => Promise<unknown>,
): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const gather = ({ value }: { value: unknown[] }) => {
    for (const raw of value) {
      const read = v.safeParse(TraceEvent, raw);
      if (read.success) events.push(read.output);
    }
  };
  protocol.on('Tracing.dataCollected', gather);
  await protocol.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  await work();
  const complete = new Promise((resolve) => protocol.once('Tracing.tracingComplete', resolve));
  await protocol.send('Tracing.end');
  await complete;
  protocol.off('Tracing.dataCollected', gather);
  return events.sort((one, other) => one.ts - other.ts || other.dur - one.dur);
}

/** Only what happened on the main thread of the page at the address; null when the trace does not hold its load. */
export function mainThreadOf(events: readonly TraceEvent[], address: string): TraceEvent[] | null {
  const commit = events.find(
    ({ name, args }) => name === 'CommitLoad' && args.data?.url === address,
  );
  if (commit === undefined) return null;
  return events.filter(({ pid, tid }) => pid === commit.pid && tid === commit.tid);
}
