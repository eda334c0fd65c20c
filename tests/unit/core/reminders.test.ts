import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { celebratedNow, NOTHING_CELEBRATED } from '../../../core/celebrated';
import { EMPTY_JOURNAL, type Journal, withQuitDate } from '../../../core/journal';
import { NOTHING_REMINDED, type Reminded, readReminded } from '../../../core/reminded';
import {
  dueReminders,
  type Known,
  nextLook,
  type Reminder,
  wantsReminders,
  withTold,
} from '../../../core/reminders';
import { withoutRestart, withRestart } from '../../../core/restart';
import { DEFAULT_SETTINGS } from '../../../core/settings';
import { day, journalSince } from '../journals';

const SUNDAY_EVENING = { on: true, day: 7, time: '18:00' };
const both = { ...DEFAULT_SETTINGS, milestoneReminder: true, weeklyNote: SUNDAY_EVENING };
/** Day 30 is Monday, 23 November 2026. */
const journal = journalSince('2026-10-24');

const at = (text: string, zone = 'Europe/Berlin') =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(zone);

function known(more: Partial<Known> = {}): Known {
  const celebrated = NOTHING_CELEBRATED;
  return { settings: both, journal, celebrated, reminded: NOTHING_REMINDED, ...more };
}

/** What is told at a moment: days of milestones, `week` for a note. */
function told(now: Temporal.ZonedDateTime, more: Partial<Known> = {}) {
  return dueReminders(known(more), now).map(nameOf);
}

function nameOf(reminder: Reminder): number | 'week' {
  return reminder.kind === 'milestone' ? reminder.milestone.days : 'week';
}

/** The marks after everything due at these moments was told. */
function marksAfter(
  moments: readonly Temporal.ZonedDateTime[],
  more: Partial<Known> = {},
): Reminded {
  return moments.reduce((reminded, now) => {
    const all = known({ reminded, ...more });
    return withTold(reminded, dueReminders(all, now), all.journal, now.toPlainDate());
  }, NOTHING_REMINDED);
}

describe('a milestone', () => {
  it.each([
    ['at midnight', '2026-11-23T00:00', []],
    ['a minute before nine', '2026-11-23T08:59', []],
    ['at nine', '2026-11-23T09:00', [30]],
    ['late, when the browser was closed', '2026-11-23T23:59', [30]],
    ['a day later: no more', '2026-11-24T09:00', []],
    ['the day before', '2026-11-22T09:00', []],
  ])('%s', (_, now, expected) => {
    expect(told(at(now))).toEqual(expected);
  });

  it('is told once, whatever the clock does afterwards', () => {
    const reminded = marksAfter([at('2026-11-23T09:00')]);
    expect(told(at('2026-11-23T10:00'), { reminded })).toEqual([]);
    expect(told(at('2026-11-23T09:00', 'Pacific/Honolulu'), { reminded })).toEqual([]);
    const again = marksAfter([at('2026-11-23T09:00'), at('2026-11-07T09:00')]);
    expect(again.milestones).toEqual([30, 14]);
    expect(told(at('2026-11-23T09:00'), { reminded: again })).toEqual([]);
  });

  it('is told although the clock was years ahead for a day', () => {
    const reminded = marksAfter([at('2030-10-24T09:00')]);
    expect(reminded.milestones).toEqual([1461]);
    expect(told(at('2026-11-23T09:00'), { reminded })).toEqual([30]);
  });

  it('that the popup has celebrated is known already; telling it celebrates nothing', () => {
    const celebrated = celebratedNow(journal, { days: 30, years: null });
    expect(told(at('2026-11-23T09:00'), { celebrated })).toEqual([]);
  });

  it('is told again in a new attempt', () => {
    const reminded = marksAfter([at('2026-10-25T09:00')]);
    const again = withRestart(journal, day('2026-11-10'), 'here');
    expect(told(at('2026-11-11T09:00'), { journal: again, reminded })).toEqual([1]);
  });

  it('is not told again when the new attempt is taken back the same day', () => {
    const reminded = marksAfter([at('2026-11-07T09:00'), at('2026-11-23T09:00')]);
    const again = withRestart(journal, day('2026-11-23'), 'here');
    const back = withoutRestart(again, 'here');
    expect(told(at('2026-11-23T10:00'), { journal: back, reminded })).toEqual([]);
    const due = dueReminders(known({ journal: back, reminded }), at('2026-12-23T09:00'));
    const later = withTold(reminded, due, back, day('2026-12-23'));
    expect(later.milestones).toEqual([14, 30, 60]);
    const third = withRestart(back, day('2026-12-24'), 'here');
    expect(told(at('2026-12-25T09:00'), { journal: third, reminded: later })).toEqual([1]);
  });

  it('is no matter of slips', () => {
    const slipped = journalSince('2026-10-24', ['2026-11-22', '2026-11-23']);
    expect(told(at('2026-11-23T09:00'), { journal: slipped })).toEqual([30]);
  });

  it.each([
    ['without a quit date', EMPTY_JOURNAL],
    ['ahead of the quit date', journalSince('2026-11-30')],
    ['after the quit date was taken back', withQuitDate(journal, null, day('2026-11-23'), '')],
    ['on the quit date', journalSince('2026-11-23')],
  ])('%s there is none', (_, journal) => {
    expect(told(at('2026-11-23T12:00'), { journal })).toEqual([]);
  });
});

describe('a weekly note', () => {
  it.each([
    ['a minute early', '2026-11-22T17:59', []],
    ['at its time', '2026-11-22T18:00', ['week']],
    ['late on its day', '2026-11-22T23:59', ['week']],
    ['a day later: no more', '2026-11-23T00:00', []],
  ])('%s', (_, now, expected) => {
    expect(told(at(now))).toEqual(expected);
  });

  it('comes once a week, and weeks that were missed are not made up for', () => {
    const reminded = marksAfter([at('2026-11-01T18:00')]);
    expect(told(at('2026-11-01T18:30'), { reminded })).toEqual([]);
    expect(told(at('2026-11-22T20:00'), { reminded })).toEqual(['week']);
  });

  it('does not come twice when the clock is set back, or the person flies over the date line', () => {
    const reminded = marksAfter([at('2026-11-22T18:00', 'Pacific/Auckland')]);
    expect(told(at('2026-11-22T18:00', 'Pacific/Honolulu'), { reminded })).toEqual([]);
    const moved = { ...both, weeklyNote: { ...SUNDAY_EVENING, day: 6 } };
    expect(told(at('2026-11-21T18:00'), { settings: moved, reminded })).toEqual([]);
  });

  it('comes although the clock was years ahead for a day', () => {
    const reminded = marksAfter([at('2030-11-24T18:00')]);
    expect(told(at('2026-11-22T18:00'), { reminded })).toEqual(['week']);
  });

  it.each([
    ['in the night in which the clock jumps over it, right after', '2026-03-29T03:29', []],
    ['and not before', '2026-03-29T03:30', ['week']],
  ])('%s', (_, now, expected) => {
    const settings = { ...both, weeklyNote: { ...SUNDAY_EVENING, time: '02:30' } };
    expect(told(at(now), { settings, journal: journalSince('2026-02-01') })).toEqual(expected);
  });

  it('tells the days kept and the visits turned away of that week only', () => {
    const days = {
      one: {
        '2026-11-15': { visits: 9, turnedAway: 9 },
        '2026-11-16': { visits: 1, turnedAway: 1 },
      },
      other: { '2026-11-22': { visits: 3, turnedAway: 2 } },
    };
    const slipped: Journal = { ...journalSince('2026-10-24', ['2026-11-15', '2026-11-20']), days };
    const [note] = dueReminders(known({ journal: slipped }), at('2026-11-22T18:00'));
    expect(note).toEqual({ kind: 'week', week: { daysSince: 29, kept: 6, turnedAway: 3 } });
  });

  it('of the first days tells of as many as there are; on the quit date there is none', () => {
    const first = (quit: string) =>
      dueReminders(known({ journal: journalSince(quit) }), at('2026-11-22T18:00'));
    expect(first('2026-11-20')).toEqual([
      { kind: 'week', week: { daysSince: 2, kept: 2, turnedAway: 0 } },
    ]);
    expect(first('2026-11-22')).toEqual([]);
    expect(dueReminders(known({ journal: EMPTY_JOURNAL }), at('2026-11-22T18:00'))).toEqual([]);
  });
});

describe('what is switched off', () => {
  it('is off: each by its switch, and both while Adieu is off', () => {
    const moment = at('2026-11-22T20:00');
    const here = { journal: journalSince('2026-10-23') };
    expect(told(moment, here)).toEqual([30, 'week']);
    const settings = { ...both, milestoneReminder: false };
    expect(told(moment, { ...here, settings })).toEqual(['week']);
    const noNote = { ...both, weeklyNote: { ...SUNDAY_EVENING, on: false } };
    expect(told(moment, { ...here, settings: noNote })).toEqual([30]);
    expect(told(moment, { ...here, settings: { ...both, on: false } })).toEqual([]);
    expect(nextLook({ ...both, on: false }, journal, moment)).toBeNull();
    expect(nextLook(DEFAULT_SETTINGS, journal, moment)).toBeNull();
    expect([both, settings, noNote, DEFAULT_SETTINGS].map(wantsReminders)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('the next look', () => {
  const next = (now: string, settings = both, of = journal) =>
    nextLook(settings, of, at(now))?.toZonedDateTimeISO('Europe/Berlin').toPlainDateTime();
  const milestonesOnly = { ...both, weeklyNote: { ...SUNDAY_EVENING, on: false } };

  it.each([
    ['2026-11-23T08:00', '2026-11-23T09:00:00'],
    ['2026-11-23T09:00', '2026-11-29T18:00:00'],
    ['2026-11-29T18:00', '2026-12-06T18:00:00'],
  ])('after %s is at %s', (now, expected) => {
    expect(String(next(now))).toBe(expected);
  });

  it('is never further off than a browser can wait', () => {
    expect(String(next('2026-11-23T10:00', milestonesOnly))).toBe('2026-11-30T10:00:00');
    const ahead = journalSince('2026-11-30');
    expect(String(next('2026-11-25T10:00', milestonesOnly, ahead))).toBe('2026-12-01T09:00:00');
    expect(next('2026-11-23T10:00', milestonesOnly, EMPTY_JOURNAL)).toBeUndefined();
  });
});

describe('a browser that looks whenever it is to', () => {
  const zones = [
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'America/Santiago',
    'Africa/Cairo',
    'Pacific/Kiritimati',
  ];
  const times = ['00:00', '00:30', '02:30', '18:00', '23:59'];

  it('tells each milestone and each week exactly once, in every zone, through clock changes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.constantFrom(...times),
        fc.integer({ min: 1, max: 7 }),
        fc.nat({ max: 364 }),
        (zone, time, weekDay, offset) => {
          const settings = { ...both, weeklyNote: { on: true, day: weekDay, time } };
          const quit = day('2026-01-01').add({ days: offset });
          const journal = journalSince(quit.toString());
          const end = at(`${quit.add({ days: 100 })}T00:00`, zone);
          const events: string[] = [];
          let reminded = NOTHING_REMINDED;
          let now = at(`${quit}T12:00`, zone);
          while (Temporal.ZonedDateTime.compare(now, end) < 0) {
            const due = dueReminders(known({ settings, journal, reminded }), now);
            events.push(...due.map((one) => `${now.toPlainDate()} ${nameOf(one)}`));
            reminded = withTold(reminded, due, journal, now.toPlainDate());
            const next = nextLook(settings, journal, now)?.toZonedDateTimeISO(zone);
            if (next === undefined) throw new Error('there is always a next one');
            expect(Temporal.ZonedDateTime.compare(next, now)).toBeGreaterThan(0);
            now = next;
          }
          const expected = Array.from({ length: 100 }, (_, days) => days).flatMap((days) => {
            const date = quit.add({ days });
            const isWeek = days > 0 && date.dayOfWeek === weekDay;
            const isMilestone = [1, 3, 7, 14, 30, 60, 90].includes(days);
            return [
              ...(isMilestone ? [`${date} ${days}`] : []),
              ...(isWeek ? [`${date} week`] : []),
            ];
          });
          expect(events.toSorted()).toEqual(expected.toSorted());
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never tells anything twice or on another day, whenever and wherever it wakes', () => {
    const wake = fc.record({
      minutes: fc.integer({ min: -20_000, max: 60_000 }),
      zone: fc.constantFrom(...zones),
    });
    fc.assert(
      fc.property(fc.array(wake, { maxLength: 60 }), (wakes) => {
        let reminded = NOTHING_REMINDED;
        let moment = at('2026-10-24T12:00').toInstant();
        const milestones: number[] = [];
        for (const { minutes, zone } of wakes) {
          moment = moment.add({ minutes });
          const now = moment.toZonedDateTimeISO(zone);
          const due = dueReminders(known({ reminded }), now);
          reminded = withTold(reminded, due, journal, now.toPlainDate());
          for (const one of due) {
            if (one.kind === 'milestone') milestones.push(one.milestone.days);
            else expect(now.dayOfWeek).toBe(7);
          }
          expect(dueReminders(known({ reminded }), now)).toEqual([]);
        }
        expect(new Set(milestones).size).toBe(milestones.length);
      }),
    );
  });
});

describe('the marks', () => {
  it('are read from anything', () => {
    expect(readReminded({ attempt: 'one', milestones: [1, 'x'], week: '2026-02-30' })).toEqual({
      value: NOTHING_REMINDED,
      replaced: ['attempt', 'milestones', 'week'],
    });
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const once = readReminded(raw).value;
        expect(readReminded(once)).toEqual({ value: once, replaced: [] });
      }),
    );
  });
});
