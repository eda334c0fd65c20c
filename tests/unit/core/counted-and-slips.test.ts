import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterLooking, COMPOSER_FOUND, readComposerHealth } from '../../../core/composer-health';
import { withCounted } from '../../../core/counted';
import { EMPTY_JOURNAL, readJournal, withQuitDate } from '../../../core/journal';
import { slipProblem, withSlip } from '../../../core/slips';
import { NO_TABS, readTabList, withoutTab, withTab } from '../../../core/tab-list';
import {
  dayToAskAbout,
  NOTHING_WRITTEN,
  readWriting,
  unansweredDay,
  withAnswer,
  withoutAnswer,
  withWriting,
} from '../../../core/writing';

const today = Temporal.PlainDate.from('2026-11-23');
const quit = withQuitDate(EMPTY_JOURNAL, today.subtract({ days: 10 }), today, 'here');

describe('withCounted', () => {
  it('adds up by day and by device, and reads back as it was', () => {
    const counts = fc.array(fc.tuple(fc.constantFrom('visits', 'turnedAway'), fc.nat({ max: 3 })));
    fc.assert(
      fc.property(counts, (events) => {
        let journal = EMPTY_JOURNAL;
        for (const [what, days] of events) {
          journal = withCounted(journal, what, today.subtract({ days }), 'here');
        }
        expect(readJournal(journal)).toEqual({ value: journal, replaced: [] });
        const seen = Object.values(journal.days.here ?? {});
        const sum = seen.reduce((total, day) => total + day.visits + day.turnedAway, 0);
        expect(sum).toBe(events.length);
      }),
    );
  });

  it('leaves what another device counted alone', () => {
    const other = { there: { '2026-11-23': { visits: 5, turnedAway: 2 } } };
    const journal = withCounted({ ...EMPTY_JOURNAL, days: other }, 'visits', today, 'here');
    expect(journal.days.there).toBe(other.there);
    expect(journal.days.here).toEqual({ '2026-11-23': { visits: 1, turnedAway: 0 } });
  });
});

describe('slips', () => {
  it.each([
    [EMPTY_JOURNAL, 0, 'no-quit-date'],
    [quit, -10, 'not-after-quitting'],
    [quit, -11, 'not-after-quitting'],
    [quit, -9, null],
    [quit, 0, null],
    [quit, 1, 'ahead'],
  ] as const)('%#: a day %i days from today: %s', (journal, days, problem) => {
    expect(slipProblem(journal, today.add({ days }), today)).toBe(problem);
  });

  it('are stored by date, can be taken back, and are stamped later each time', () => {
    const slipped = withSlip(quit, today, { note: '' }, 'other');
    expect(slipped.slips['2026-11-23']?.value).toEqual({ note: '' });
    const undone = withSlip(slipped, today, null, 'other');
    expect(undone.slips['2026-11-23']?.value).toBeNull();
    expect(undone.counter).toBe(quit.counter + 2);
    expect(readJournal(undone)).toEqual({ value: undone, replaced: [] });
  });
});

describe('writing', () => {
  it('is asked about until it is answered, and again the next time', () => {
    expect(unansweredDay(NOTHING_WRITTEN)).toBeNull();
    const wrote = withWriting(NOTHING_WRITTEN, today);
    expect(unansweredDay(wrote)?.toString()).toBe('2026-11-23');
    const answered = withAnswer(wrote, today);
    expect(withoutAnswer(answered)).toEqual(wrote);
    expect(unansweredDay(answered)).toBeNull();
    expect(unansweredDay(withWriting(answered, today))).toBeNull();
    const tomorrow = withWriting(answered, today.add({ days: 1 }));
    expect(unansweredDay(tomorrow)?.toString()).toBe('2026-11-24');
    expect(readWriting({ on: '2026-02-30', answeredOn: 7 }).value).toEqual(NOTHING_WRITTEN);
  });
});

describe('dayToAskAbout', () => {
  const wroteOn = (days: number) => withWriting(NOTHING_WRITTEN, today.add({ days }));

  it.each([
    ['today', wroteOn(0), quit, 0],
    ['an earlier day', wroteOn(-4), quit, -4],
    ['nothing was written', NOTHING_WRITTEN, quit, null],
    ['it was answered', withAnswer(wroteOn(0), today), quit, null],
    ['an earlier day was answered', withAnswer(wroteOn(0), today.subtract({ days: 1 })), quit, 0],
    ['no quit date', wroteOn(0), EMPTY_JOURNAL, null],
    ['on the quit date', wroteOn(-10), quit, null],
    ['before it', wroteOn(-11), quit, null],
    ['a slip already', wroteOn(0), withSlip(quit, today, { note: '' }, 'here'), null],
    ['a slip taken back', wroteOn(0), withSlip(quit, today, null, 'here'), 0],
  ] as const)('%s', (_, writing, journal, days) => {
    const day = days === null ? null : today.add({ days }).toString();
    expect(dayToAskAbout(writing, journal, today)?.toString() ?? null).toBe(day);
  });
});

it('says since when the composer is missing, until it is found', () => {
  const missing = afterLooking(COMPOSER_FOUND, false, today);
  expect(missing).toEqual({ missingSince: '2026-11-23' });
  expect(afterLooking(missing, false, today.add({ days: 3 }))).toEqual(missing);
  expect(afterLooking(missing, true, today)).toEqual(COMPOSER_FOUND);
  expect(readComposerHealth({ missingSince: 'once' }).value).toEqual(COMPOSER_FOUND);
});

it('lists each tab once, and the newest of very many', () => {
  let list = withTab(withTab(NO_TABS, 7), 7);
  expect(list.tabs).toEqual([7]);
  expect(withoutTab(list, 7)).toEqual(NO_TABS);
  for (let tab = 0; tab < 300; tab++) list = withTab(list, tab);
  expect(list.tabs).toHaveLength(200);
  expect(list.tabs.at(-1)).toBe(299);
  expect(readTabList({ tabs: ['7'] }).value).toEqual(NO_TABS);
});
