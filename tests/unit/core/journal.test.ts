import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayCount,
  EMPTY_JOURNAL,
  MOST_DAYS_AHEAD,
  quitDate,
  quitDateProblem,
  readJournal,
  withQuitDate,
} from '../../../core/journal';

const day = (text: string) => Temporal.PlainDate.from(text);
const today = day('2026-11-23');
const journalSince = (text: string) => withQuitDate(EMPTY_JOURNAL, day(text), today, 'a');

describe('dayCount', () => {
  it.each([
    ['2026-11-23', { kind: 'since', days: 0 }],
    ['2026-11-22', { kind: 'since', days: 1 }],
    ['2026-02-01', { kind: 'since', days: 295 }],
    ['2026-11-24', { kind: 'ahead', days: 1 }],
    ['2027-02-21', { kind: 'ahead', days: 90 }],
  ])('with the quit date %s says %j', (date, count) => {
    expect(dayCount(journalSince(date), today)).toEqual(count);
  });

  it('has nothing to count without a quit date', () => {
    expect(dayCount(EMPTY_JOURNAL, today)).toEqual({ kind: 'undecided' });
  });

  it('grows by one a day, across leap days and years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (days) => {
        const count = dayCount(journalSince('2020-01-15'), day('2020-01-15').add({ days }));
        expect(count).toEqual({ kind: 'since', days });
      }),
    );
  });
});

describe('withQuitDate', () => {
  it('moves the quit date of the same attempt', () => {
    const moved = withQuitDate(journalSince('2026-02-01'), day('2026-03-01'), today, 'b');
    expect(quitDate(moved)?.toString()).toBe('2026-03-01');
    expect(Object.keys(moved.attempts)).toEqual(['1']);
  });

  it('stamps every change higher than the one before, with the device that made it', () => {
    const moved = withQuitDate(journalSince('2026-02-01'), day('2026-03-01'), today, 'b');
    expect(moved.attempts['1']).toEqual({
      value: { quitDate: '2026-03-01' },
      counter: 2,
      device: 'a',
    });
    expect(moved.counter).toBe(2);
  });

  it('can be taken back and said again', () => {
    const thinking = withQuitDate(journalSince('2026-02-01'), null, today, 'b');
    expect(dayCount(thinking, today)).toEqual({ kind: 'undecided' });
    const decided = withQuitDate(thinking, today, today, 'b');
    expect(dayCount(decided, today)).toEqual({ kind: 'since', days: 0 });
  });

  it('takes any day in the past, and at most 90 days ahead', () => {
    expect(quitDateProblem(day('1970-01-01'), today)).toBeNull();
    expect(quitDateProblem(today.add({ days: MOST_DAYS_AHEAD }), today)).toBeNull();
    const tooFar = today.add({ days: MOST_DAYS_AHEAD + 1 });
    expect(quitDateProblem(tooFar, today)).toBe('too-far-ahead');
    expect(() => withQuitDate(EMPTY_JOURNAL, tooFar, today, 'a')).toThrow(RangeError);
  });
});

describe('readJournal', () => {
  it('reads back what was written', () => {
    const journal = journalSince('2026-02-01');
    expect(readJournal(JSON.parse(JSON.stringify(journal)))).toEqual({
      value: journal,
      replaced: [],
    });
  });

  it('keeps every good entry and names every bad one', () => {
    const good = { value: { quitDate: '2026-02-01' }, counter: 7, device: 'a' };
    const { value, replaced } = readJournal({
      device: 'a',
      counter: 3,
      attempts: { 1: good, 2: { ...good, value: { quitDate: '2026-02-30' } }, x: good },
      slips: { '2026-03-01': { value: { note: 'tired' }, counter: 2, device: 'a' }, never: good },
      days: { a: { '2026-03-01': { visits: 2, turnedAway: 1 }, '2026-03-02': { visits: -1 } } },
    });
    expect(replaced).toEqual(['attempts.2', 'attempts.x', 'slips.never', 'days.a.2026-03-02']);
    expect(value.attempts).toEqual({ 1: good });
    expect(value.slips['2026-03-01']?.value).toEqual({ note: 'tired' });
    expect(value.days).toEqual({ a: { '2026-03-01': { visits: 2, turnedAway: 1 } } });
    expect(value.counter, 'never behind an entry').toBe(7);
  });

  it.each([null, 7, 'journal', []])('makes an empty journal of %j and says so', (raw) => {
    expect(readJournal(raw)).toEqual({ value: EMPTY_JOURNAL, replaced: ['*'] });
  });

  it('takes anything without throwing, and what it makes reads back unchanged', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (raw) => {
        const once = readJournal(raw).value;
        expect(readJournal(once)).toEqual({ value: once, replaced: [] });
      }),
    );
  });

  it('is not fooled by __proto__', () => {
    const raw = JSON.parse(
      '{"device":"a","counter":1,"attempts":{"__proto__":{"x":1}},"slips":{},"days":{"__proto__":{"2026-01-01":{"visits":1,"turnedAway":0}}}}',
    );
    const { value } = readJournal(raw);
    expect(Object.getPrototypeOf(value.days)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['2026-01-01']).toBeUndefined();
  });
});
