import fc from 'fast-check';
import { withCounted } from '../../core/counted';
import { EMPTY_JOURNAL, type Journal, withQuitDate } from '../../core/journal';
import type { Plan } from '../../core/plan';
import { withoutRestart, withRestart } from '../../core/restart';
import { withPlan } from '../../core/savings';
import { withSlip } from '../../core/slips';

export const day = (text: string) => Temporal.PlainDate.from(text);
export const TODAY = day('2026-11-23');

/** A journal since a quit date, with slips on these days. */
export function journalSince(quitDate: string, slips: readonly string[] = []): Journal {
  const quit = withQuitDate(EMPTY_JOURNAL, day(quitDate), day(quitDate), 'here');
  return slips.reduce((journal, date) => withSlip(journal, day(date), { note: '' }, 'here'), quit);
}

/** A journal with these attempts: by number, the quit date, or null where it was taken back. */
export function attemptsOf(
  dates: Readonly<Record<number, string | null>>,
  device: string,
  counter: number,
): Journal {
  const attempts = Object.entries(dates).map(([number, date]) => {
    const value = date === null ? null : { quitDate: date };
    return [number, { value, counter, device }] as const;
  });
  return { ...EMPTY_JOURNAL, device, counter, attempts: Object.fromEntries(attempts) };
}

export const aPlan: Plan = {
  amount: '22.99',
  currency: 'EUR',
  period: 'month',
  endedOn: '2026-02-15',
};

/** Dates around these years, leap days among them. */
export const anyDate = fc
  .integer({ min: -800, max: 800 })
  .map((days) => day('2025-06-30').add({ days }));

const anyPlan: fc.Arbitrary<Plan> = fc.record({
  amount: fc.constantFrom('20', '22.99', '0.5', '349000'),
  currency: fc.constantFrom('EUR', 'USD', 'JPY'),
  period: fc.constantFrom('month', 'year'),
  endedOn: anyDate.map(String),
});

/** Something a person does, or Adieu notes, on a device. */
const anyDeed: fc.Arbitrary<(journal: Journal, device: string) => Journal> = fc.oneof(
  fc
    .tuple(anyDate, fc.option(fc.string({ unit: 'binary', maxLength: 40 })))
    .map(([date, note]) => (journal: Journal, device: string) => {
      return withSlip(journal, date, note === null ? null : { note }, device);
    }),
  fc.option(anyDate, { freq: 5 }).map((date) => (journal: Journal, device: string) => {
    return withQuitDate(journal, date, date ?? TODAY, device);
  }),
  anyDate.map((date) => (journal: Journal, device: string) => withRestart(journal, date, device)),
  fc.constant((journal: Journal, device: string) => withoutRestart(journal, device)),
  fc.option(anyPlan, { freq: 3 }).map((plan) => (journal: Journal, device: string) => {
    return withPlan(journal, plan, device);
  }),
  fc
    .tuple(fc.constantFrom('visits' as const, 'turnedAway' as const), anyDate)
    .map(([what, date]) => (journal: Journal, device: string) => {
      return withCounted(journal, what, date, device);
    }),
);

/** A journal as a device may come to have it. */
export function anyJournalOf(device: string): fc.Arbitrary<Journal> {
  return fc
    .array(anyDeed, { maxLength: 25 })
    .map((deeds) => deeds.reduce((journal, deed) => deed(journal, device), EMPTY_JOURNAL));
}
