/**
 * When something was said, in the order in which devices heard of each other's saying: a Lamport clock, with the device's
 * name to decide between equals (Lamport 1978, "Time, Clocks, and the Ordering of Events"). No wall clock is in it: the clocks
 * of a person's devices disagree.
 */
export interface Stamp {
  counter: number;
  device: string;
}

/**
 * The stamp of the next thing said on this device.
 *
 * @param newDevice a random name for this device, used when it has none yet
 */
export function nextStamp(present: Stamp, newDevice: string): Stamp {
  return { counter: present.counter + 1, device: present.device || newDevice };
}

/** Positive when the first was said later than the second; 0 only for one and the same stamp. */
export function compareStamps(one: Stamp, other: Stamp): number {
  if (one.counter !== other.counter) return one.counter - other.counter;
  return one.device === other.device ? 0 : one.device > other.device ? 1 : -1;
}
