import { daysBetween } from './calendar';
import { type Reason, reasons } from './catalogue';
import type { Settings } from './settings';

// Any fixed day would do; it only says whose turn is first.
const EPOCH = Temporal.PlainDate.from('2026-01-01');

/**
 * The one reason to show today: the next one each day, among those the person has not hidden, or null when
 * all are hidden.
 *
 * @param today the local calendar date
 */
export function reasonOfTheDay(
  settings: Pick<Settings, 'hiddenReasons'>,
  today: Temporal.PlainDate,
): Reason | null {
  const shown = reasons.filter((reason) => !settings.hiddenReasons.includes(reason.id));
  const turn = daysBetween(EPOCH, today) % shown.length;
  return shown.at(turn) ?? null;
}
