import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_JOURNAL, readJournal } from '../../../core/journal';
import { HIGHEST_PRICE, MOST_DAYS_UNTIL_END, planEndProblem, readAmount } from '../../../core/plan';
import { notPaid, planOf, withPlan } from '../../../core/savings';
import { anyDate, aPlan, day, TODAY } from '../journals';
import { monthsLater } from '../oracle-calendar';

const since = (endedOn: string, more = {}) => ({ ...aPlan, endedOn, ...more });

describe('notPaid', () => {
  it.each([
    ['a day before the plan ends', '2026-11-24', 0, '0.00', '2026-11-24'],
    ['on the day it ended', '2026-11-23', 1, '22.99', '2026-12-23'],
    ['a month later, less a day', '2026-10-24', 1, '22.99', '2026-11-24'],
    ['a month later', '2026-10-23', 2, '45.98', '2026-12-23'],
    ['from the 31st, which November lacks', '2026-08-31', 3, '68.97', '2026-11-30'],
    ['ten years later', '2016-11-23', 121, '2781.79', '2026-12-23'],
  ])('%s', (_, endedOn, charges, amount, next) => {
    const result = notPaid(since(endedOn), TODAY);
    expect(result).toMatchObject({ charges, amount, currency: 'EUR' });
    expect(result.next.toString()).toBe(next);
  });

  it('is due on the last day of a short month, and on the 31st again after it', () => {
    const charges = (today: string) => notPaid(since('2026-01-31'), day(today)).charges;
    expect(['2026-02-27', '2026-02-28', '2026-03-30', '2026-03-31'].map(charges)).toEqual([
      1, 2, 2, 3,
    ]);
  });

  it('by the year is due once a year, also for who ended on a leap day', () => {
    const yearly = since('2024-02-29', { period: 'year', amount: '200' });
    expect(notPaid(yearly, day('2025-02-27'))).toMatchObject({ charges: 1, amount: '200' });
    expect(notPaid(yearly, day('2025-02-28'))).toMatchObject({ charges: 2, amount: '400' });
    expect(notPaid(yearly, day('2028-02-28'))).toMatchObject({ charges: 4 });
    expect(notPaid(yearly, day('2028-02-29'))).toMatchObject({ charges: 5 });
  });

  it('agrees with leafing through the calendar charge by charge', () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.boolean(), (end, today, yearly) => {
        const endedOn = end.toString();
        const step = yearly ? 12 : 1;
        let charges = 0;
        while (monthsLater(endedOn, charges * step) <= today.toString()) charges += 1;
        const result = notPaid(since(endedOn, { period: yearly ? 'year' : 'month' }), today);
        expect(result.charges).toBe(charges);
        expect(result.next.toString()).toBe(monthsLater(endedOn, charges * step));
      }),
    );
  });

  it('is exact to the last decimal, where floating point is not', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 999_999_999n }),
        fc.nat({ max: 600 }),
        (cents, months) => {
          const digits = String(cents).padStart(3, '0');
          const amount = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
          const endedOn = TODAY.subtract({ months }).toString();
          const result = notPaid(since(endedOn, { amount }), TODAY);
          expect(BigInt(result.amount.replace('.', ''))).toBe(cents * BigInt(result.charges));
          expect(result.amount).toMatch(/^\d+\.\d\d$/);
        },
      ),
    );
    expect(notPaid(since('2026-08-23', { amount: '0.1' }), TODAY).amount).toBe('0.4');
    const { amount } = notPaid(since('2007-01-01', { amount: '9999999999.99' }), TODAY);
    const words = new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' });
    expect(words.format(amount)).toBe('€2,389,999,999,997.61');
  });
});

describe('readAmount', () => {
  it.each([
    ['22.99', 'EUR', '22.99'],
    ['22,99', 'EUR', '22.99'],
    [' 20 ', 'USD', '20'],
    ['1 234,5', 'EUR', '1234.5'],
    ['1\u202f234,50', 'EUR', '1234.50'],
    ['007', 'USD', '7'],
    ['5.', 'USD', '5'],
    ['3000', 'JPY', '3000'],
    ['1,234', 'KWD', '1.234'],
    ["1'234.50", 'CHF', '1234.50'],
    ['1\u066c234\u066b50', 'EGP', '1234.50'],
    ['\u200f٢٢\u066b٩٩', 'EGP', '22.99'],
    ['３０００', 'JPY', '3000'],
    [String(HIGHEST_PRICE), 'IDR', '10000000000'],
    // Two hundred dollars, where that is most.
    ['280 000 000', 'IRR', '280000000'],
  ])('%j in %s is %s', (typed, currency, amount) => {
    expect(readAmount(typed, currency)).toEqual({ amount });
  });

  it.each([
    ['', 'EUR', 'empty'],
    ['  ', 'EUR', 'empty'],
    ['free', 'EUR', 'not-a-number'],
    ['22.99 €', 'EUR', 'not-a-number'],
    ['1e9', 'EUR', 'not-a-number'],
    ['0x10', 'EUR', 'not-a-number'],
    ['Infinity', 'EUR', 'not-a-number'],
    ['1.234,50', 'EUR', 'not-a-number'],
    ['.5', 'EUR', 'not-a-number'],
    ['-5', 'EUR', 'negative'],
    ['−5', 'EUR', 'negative'],
    ['0', 'EUR', 'zero'],
    ['-0', 'EUR', 'zero'],
    ['0,00', 'EUR', 'zero'],
    ['1,000', 'EUR', 'too-precise'],
    ['20.5', 'JPY', 'too-precise'],
    [String(HIGHEST_PRICE + 1), 'EUR', 'too-much'],
    ['9'.repeat(400), 'EUR', 'too-much'],
  ])('%j in %s is refused: %s', (typed, currency, problem) => {
    expect(readAmount(typed, currency)).toEqual({ problem });
  });

  it('of any currency gives what the journal can store', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Intl.supportedValuesOf('currency')),
        fc.string(),
        fc.nat(),
        (currency, noise, whole) => {
          for (const typed of [noise, String(whole), `${whole},5`, String(HIGHEST_PRICE)]) {
            const result = readAmount(typed, currency);
            if ('problem' in result) continue;
            const journal = withPlan(EMPTY_JOURNAL, { ...aPlan, ...result, currency }, 'here');
            expect(readJournal(journal)).toEqual({ value: journal, replaced: [] });
          }
        },
      ),
    );
  });
});

describe('planEndProblem', () => {
  it.each([
    ['2026-11-23', null],
    [TODAY.add({ days: MOST_DAYS_UNTIL_END }).toString(), null],
    [TODAY.add({ days: MOST_DAYS_UNTIL_END + 1 }).toString(), 'too-far-ahead'],
    ['2006-11-23', null],
    ['2006-11-22', 'too-long-ago'],
    ['0206-11-22', 'too-long-ago'],
  ])('%s: %s', (date, problem) => {
    expect(planEndProblem(day(date), TODAY)).toBe(problem);
  });
});

describe('the plan in the journal', () => {
  it('is said and taken back with a stamp', () => {
    const said = withPlan(EMPTY_JOURNAL, aPlan, 'here');
    expect(planOf(said)).toEqual(aPlan);
    const back = withPlan(said, null, 'other');
    expect(planOf(back)).toBeNull();
    expect(back.plan).toEqual({ value: null, counter: 2, device: 'here' });
    expect(planOf(EMPTY_JOURNAL)).toBeNull();
  });

  it('keeps the name of a plan, and without a name that is none', () => {
    const named = (name: unknown) => ({
      ...EMPTY_JOURNAL,
      plan: { value: { ...aPlan, name }, counter: 1, device: 'here' },
    });
    expect(planOf(readJournal(named('Plus')).value)).toEqual({ ...aPlan, name: 'Plus' });
    for (const name of ['Titanium', '', 7, null]) {
      const { value, replaced } = readJournal(named(name));
      expect([planOf(value), replaced]).toEqual([aPlan, []]);
    }
  });

  it.each([
    { amount: '-5' },
    { amount: '0' },
    { amount: '0.00' },
    { amount: '1e9' },
    { amount: '99999999999' },
    { amount: 20 },
    { currency: 'euro' },
    { period: 'week' },
    { endedOn: '2026-02-30' },
  ])('is dropped and named where it makes no sense: %j', (wrong) => {
    const plan = { value: { ...aPlan, ...wrong }, counter: 1, device: 'here' };
    const { value, replaced } = readJournal({ ...EMPTY_JOURNAL, plan });
    expect(value.plan).toBeNull();
    expect(replaced).toEqual(['plan']);
  });
});
