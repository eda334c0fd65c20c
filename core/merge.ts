import { canonical } from './canonical';
import type { DayCounts, Entry, Journal } from './journal';
import { compareStamps } from './stamp';

type Records<Value> = Readonly<Record<string, Value>>;
type Days = Journal['days'][string];

/**
 * One journal out of two. In whatever order the journals of several devices are merged, and however often, each ends with the
 * same: what was said later wins, and counts of visits add up by device. The name of the device stays the first one's.
 */
export function mergedJournals(own: Journal, other: Journal): Journal {
  return {
    device: own.device,
    counter: Math.max(own.counter, other.counter),
    attempts: mergedEntries(own.attempts, other.attempts),
    slips: mergedEntries(own.slips, other.slips),
    plan: own.plan && other.plan ? laterEntry(own.plan, other.plan) : (own.plan ?? other.plan),
    days: mergedRecords(own.days, other.days, mergedDays),
  };
}

/** Entries by name out of two records: of those with the same name, the later one. */
export function mergedEntries<Value>(
  own: Records<Entry<Value>>,
  other: Records<Entry<Value>>,
): Record<string, Entry<Value>> {
  return mergedRecords(own, other, laterEntry);
}

/**
 * The one that was said later. Two devices never give the same stamp to different things, unless a profile was copied with its
 * device's name; then any choice does, if every device makes the same.
 */
export function laterEntry<Value>(one: Entry<Value>, other: Entry<Value>): Entry<Value> {
  const order = compareStamps(one, other);
  if (order !== 0) return order > 0 ? one : other;
  return canonical(one.value) >= canonical(other.value) ? one : other;
}

/** Only its own device ever counts, and only up: the higher count is the newer one. */
function mergedDays(own: Days, other: Days): Days {
  return mergedRecords(own, other, mergedCounts);
}

function mergedCounts(own: DayCounts, other: DayCounts): DayCounts {
  return {
    visits: Math.max(own.visits, other.visits),
    turnedAway: Math.max(own.turnedAway, other.turnedAway),
  };
}

function mergedRecords<Value>(
  own: Records<Value>,
  other: Records<Value>,
  both: (own: Value, other: Value) => Value,
): Record<string, Value> {
  const merged: Record<string, Value> = { ...own };
  for (const [name, theirs] of Object.entries(other)) {
    // A device may be called `constructor`.
    const ours = Object.hasOwn(merged, name) ? merged[name] : undefined;
    merged[name] = ours === undefined ? theirs : both(ours, theirs);
  }
  return merged;
}
