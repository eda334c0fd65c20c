import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withQuitDate } from '../../../core/journal';
import { withRestart } from '../../../core/restart';
import { withSlip } from '../../../core/slips';
import { type DayKind, yearUntil } from '../../../core/year';
import { anyJournalOf, day, journalSince, TODAY } from '../journals';

const kinds = (journal = journalSince('2026-11-10', ['2026-11-20']), today = TODAY, firstDay = 1) =>
  new Map(
    yearUntil(today, journal, firstDay)
      .flat()
      .map((one) => [one.date.toString(), one]),
  );
const kindOn = (date: string, ...from: Parameters<typeof kinds>) => kinds(...from).get(date)?.kind;

describe('yearUntil', () => {
  it.each<[string, DayKind]>([
    ['2026-11-09', 'before'],
    ['2026-11-10', 'quit'],
    ['2026-11-11', 'kept'],
    ['2026-11-20', 'slip'],
    ['2026-11-22', 'kept'],
    ['2026-11-23', 'today'],
    ['2026-11-24', 'ahead'],
    ['2026-11-29', 'ahead'],
  ])('says of %s: %s', (date, kind) => {
    expect(kindOn(date)).toBe(kind);
  });

  it('marks today also when it is a slip, the quit date, or a day before it', () => {
    const slipped = journalSince('2026-11-10', ['2026-11-23']);
    expect(kinds(slipped).get('2026-11-23')).toMatchObject({ kind: 'slip', isToday: true });
    expect(kinds(journalSince('2026-11-23')).get('2026-11-23')).toMatchObject({
      kind: 'quit',
      isToday: true,
    });
    const ahead = withQuitDate(journalSince('2026-11-10'), day('2026-12-01'), TODAY, 'here');
    expect(kinds(ahead).get('2026-11-23')).toMatchObject({ kind: 'before', isToday: true });
    expect(kindOn('2026-11-22', ahead)).toBe('before');
  });

  it('shows notes of slips, and nothing for an empty one', () => {
    const noted = withSlip(
      journalSince('2026-11-10', ['2026-11-19']),
      day('2026-11-20'),
      { note: 'tired' },
      '',
    );
    expect(kinds(noted).get('2026-11-20')?.note).toBe('tired');
    expect(kinds(noted).get('2026-11-19')?.note).toBeNull();
    expect(kinds(noted).get('2026-11-18')?.note).toBeNull();
  });

  it('keeps showing the days of an earlier attempt', () => {
    const again = withRestart(journalSince('2026-03-01', ['2026-03-05']), day('2026-11-10'), '');
    expect(kinds(again).get('2026-03-05')).toMatchObject({ kind: 'slip', isEarlier: true });
    expect(kinds(again).get('2026-04-01')).toMatchObject({ kind: 'kept', isEarlier: true });
    expect(kinds(again).get('2026-11-10')).toMatchObject({ kind: 'quit', isEarlier: false });
    const thinking = kinds(withQuitDate(again, null, TODAY, ''));
    expect(thinking.get('2026-04-01')).toMatchObject({ kind: 'kept', isEarlier: true });
    expect(thinking.get('2026-11-11')).toMatchObject({ kind: 'before', isEarlier: false });
  });

  it('is 53 whole weeks from the first day of the week to its last, a year back at least', () => {
    const journals = anyJournalOf('here');
    const firstDays = fc.integer({ min: 1, max: 7 });
    fc.assert(
      fc.property(journals, fc.nat({ max: 4000 }), firstDays, (journal, days, firstDay) => {
        const today = day('2020-01-01').add({ days });
        const weeks = yearUntil(today, journal, firstDay);
        expect(weeks).toHaveLength(53);
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          expect(week[0]?.date.dayOfWeek).toBe(firstDay);
        }
        const all = weeks.flat();
        expect(all.filter((one) => one.isToday)).toHaveLength(1);
        expect(
          all.filter((one) => one.kind === 'ahead').every((one) => one.date.since(today).days > 0),
        ).toBe(true);
        const first = all[0]?.date ?? today;
        expect(
          Temporal.PlainDate.compare(first, today.subtract({ days: 364 })),
        ).toBeLessThanOrEqual(0);
        expect(weeks.at(-1)?.some((one) => one.isToday)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
