import { expect, it } from 'vitest';
import { dayWords, namedWeeks } from '../../../components/year/day-words';
import { EMPTY_JOURNAL, type Journal, withQuitDate } from '../../../core/journal';
import { withRestart } from '../../../core/restart';
import { withSlip } from '../../../core/slips';
import { yearUntil } from '../../../core/year';
import { day, journalSince, TODAY } from '../journals';
import { speak } from '../speaking';

/** What is said of a day: its name in the picture, and the sentence on its card. */
function said(journal: Journal, date: string): (string | undefined)[] {
  const weeks = yearUntil(TODAY, journal, 1);
  const at = weeks.flat().findIndex((one) => one.date.toString() === date);
  const found = weeks.flat()[at];
  return [namedWeeks(weeks).flat()[at]?.name, found && dayWords(found)];
}

const slipped = journalSince('2026-11-10', ['2026-11-20']);
const slippedToday = withSlip(slipped, TODAY, { note: 'late' }, 'here');
const again = withRestart(journalSince('2026-03-01'), day('2026-11-10'), 'here');
const ahead = withQuitDate(EMPTY_JOURNAL, day('2026-12-05'), TODAY, 'here');

it.each<[string, Journal, string, string]>([
  ['2026-11-09', slipped, 'Monday, November 9, 2026: before', 'Before your quit date.'],
  ['2026-11-10', slipped, 'Tuesday, November 10, 2026: quit date', 'Your quit date: day 0.'],
  ['2026-11-11', slipped, 'Wednesday, November 11, 2026: kept', 'A day kept.'],
  [
    '2026-11-20',
    slipped,
    'Friday, November 20, 2026: slip',
    'You used ChatGPT that day. All other days stay yours.',
  ],
  ['2026-11-23', slipped, 'Monday, November 23, 2026: today', 'Today, kept so far.'],
  [
    '2026-11-23',
    slippedToday,
    'Monday, November 23, 2026: slip, today, with a note',
    'You used ChatGPT today. Tomorrow is a new day.',
  ],
  [
    '2026-04-01',
    again,
    'Wednesday, April 1, 2026: kept, earlier attempt',
    'A day kept, in an earlier attempt.',
  ],
  // Nobody has quit yet.
  ['2026-11-23', ahead, 'Monday, November 23, 2026: before, today', 'Before your quit date.'],
])('on %s', async (date, journal, name, sentence) => {
  await speak('en');
  expect(said(journal, date)).toEqual([name, sentence]);
});
