/** Weeks that a month's name needs for itself, so that it does not run into the next one. */
const WEEKS_OF_A_NAME = 3;

/**
 * Which month each week is to be labelled with, or null: the one that begins in it. The first week names its month, too,
 * where the next one leaves room.
 *
 * @param weeks as of `yearUntil`
 */
export function monthsOfWeeks(
  weeks: readonly (readonly { date: Temporal.PlainDate }[])[],
): readonly (Temporal.PlainDate | null)[] {
  const begun = weeks.map((week) => week.find(({ date }) => date.day === 1)?.date ?? null);
  if (begun.slice(0, WEEKS_OF_A_NAME).some((month) => month !== null)) return begun;
  return [weeks[0]?.[0]?.date ?? null, ...begun.slice(1)];
}
