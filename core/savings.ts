import { daysBetween, readDate } from './calendar';
import type { Journal } from './journal';
import type { Period, Plan } from './plan';
import { nextStamp } from './stamp';

export type Decimal = `${number}`;

/** What was not paid. */
export interface NotPaid {
  /** How often it would have been charged until today. */
  charges: number;
  /** Decimal text, exact; Intl.NumberFormat takes it as it is. */
  amount: Decimal;
  /** ISO 4217. */
  currency: string;
  /** The next day on which it would be charged. */
  next: Temporal.PlainDate;
}

/** The plan that was given up, or null. */
export function planOf(journal: Pick<Journal, 'plan'>): Plan | null {
  return journal.plan?.value ?? null;
}

/**
 * The journal with the plan that was given up, or without one (null).
 *
 * @param newDevice a random name for this device, used when the journal has none yet
 */
export function withPlan(journal: Journal, plan: Plan | null, newDevice: string): Journal {
  const stamped = nextStamp(journal, newDevice);
  return { ...journal, ...stamped, plan: { value: plan, ...stamped } };
}

/**
 * The money not paid: one price on the day the plan ended and one each month or year after, on the same day of the month, or on
 * the last where a month has no such day.
 */
export function notPaid(plan: Plan, today: Temporal.PlainDate): NotPaid {
  const first = readDate(plan.endedOn);
  if (first === null) throw new RangeError(`No date: ${plan.endedOn}`);
  const charges = chargesUntil(first, plan.period, today);
  return {
    charges,
    amount: times(plan.amount, charges),
    currency: plan.currency,
    next: chargeDate(first, plan.period, charges),
  };
}

function chargesUntil(
  first: Temporal.PlainDate,
  period: Period,
  today: Temporal.PlainDate,
): number {
  if (daysBetween(first, today) < 0) return 0;
  const { years, months } = first.until(today, { largestUnit: period });
  // Whole periods: 31 January to 28 February is not one to Temporal, but that is the day of the charge.
  let charges = (period === 'year' ? years : months) + 1;
  while (daysBetween(chargeDate(first, period, charges), today) >= 0) charges += 1;
  return charges;
}

/** Always counted from the first: 31 January, 28 February, 31 March. */
function chargeDate(first: Temporal.PlainDate, period: Period, place: number): Temporal.PlainDate {
  return first.add(period === 'year' ? { years: place } : { months: place });
}

/** Decimal text times a whole number, exact. */
function times(amount: string, factor: number): Decimal {
  const [whole = '0', decimals = ''] = amount.split('.');
  const product = BigInt(whole + decimals) * BigInt(factor);
  if (decimals === '') return decimal(`${product}`);
  const digits = `${product}`.padStart(decimals.length + 1, '0');
  const [before, after] = [digits.slice(0, -decimals.length), digits.slice(-decimals.length)];
  return decimal(`${before}.${after}`);
}

/**
 * Decimal text as such.
 *
 * @throws RangeError when it is none
 */
export function decimal(text: string): Decimal {
  const isDecimal = (digits: string): digits is Decimal => /^\d+(\.\d+)?$/.test(digits);
  if (!isDecimal(text)) throw new RangeError(`No decimal: ${text}`);
  return text;
}
