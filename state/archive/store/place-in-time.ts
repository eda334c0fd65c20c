/** Keys are below this: of 100 GB of conversations, no message's is higher. */
export const KEYS = 2 ** 26;
const HOUR = 3_600_000;
/** The year 17272: dates of an export may be anything. */
const LAST_HOUR = 2 ** 27 - 1;

/** Under all that have no date, and all that have one. */
const FIRST_PLACE = 0;
const LAST_PLACE = (LAST_HOUR + 1) * KEYS - 1;

/**
 * Where a message, or a title, stands in its index: by the hour of its date, within the hour by its key. SQLite walks
 * an index from its end and stops when it has enough, so the newest are found first, however many there are. By the
 * minute, the index would be larger by another seventh.
 *
 * @param date epoch milliseconds; what has none stands before everything else
 * @param key of the message, or of the conversation
 */
export function placeInTime(date: number | null, key: number): number {
  const hour = date === null ? 0 : Math.min(Math.max(Math.floor(date / HOUR), 1), LAST_HOUR);
  return hour * KEYS + key;
}

/** The key of what stands at this place. */
export function keyAt(place: number): number {
  return place % KEYS;
}

/** The first and the last place that something between two dates, both included, can have. */
export function placesBetween(from: number | undefined, to: number | undefined): [number, number] {
  return [
    from === undefined && to === undefined ? FIRST_PLACE : placeInTime(from ?? 0, 0),
    to === undefined ? LAST_PLACE : placeInTime(to, KEYS - 1),
  ];
}
