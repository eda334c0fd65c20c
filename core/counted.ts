import type { DayCounts, Journal } from './journal';

const NONE: DayCounts = { visits: 0, turnedAway: 0 };

/**
 * The journal with one more visit, or one more turned away, on this day and this device.
 *
 * @param newDevice a random name for this device, used when the journal has none yet
 */
export function withCounted(
  journal: Journal,
  what: keyof DayCounts,
  today: Temporal.PlainDate,
  newDevice: string,
): Journal {
  const device = journal.device || newDevice;
  const days = journal.days[device] ?? {};
  const day = today.toString();
  const counts = days[day] ?? NONE;
  return {
    ...journal,
    device,
    days: {
      ...journal.days,
      [device]: { ...days, [day]: { ...counts, [what]: counts[what] + 1 } },
    },
  };
}
