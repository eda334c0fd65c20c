import * as v from 'valibot';
import { type DateText, daysBetween, isDateText } from './calendar';

export const PERIODS = ['month', 'year'] as const;
export type Period = (typeof PERIODS)[number];

/**
 * The highest price of one period, in any currency. ChatGPT's dearest plan is far below it in every currency; a bound keeps sums
 * short enough to read.
 */
export const HIGHEST_PRICE = 10_000_000;
/** A plan that was already paid may end this far ahead. */
export const MOST_DAYS_UNTIL_END = 366;
/** Longer ago is a mistyped year, and would make a fortune of it. */
const MOST_YEARS_AGO = 20;

/** The paid plan that the person gave up. */
export interface Plan {
  /** The price of one period as decimal text, such as `22.99`: floating point would drift. */
  amount: string;
  /** ISO 4217, such as `EUR`. */
  currency: string;
  period: Period;
  /** The day on which it would have been charged again, and was not. */
  endedOn: DateText;
}

export type AmountProblem =
  | 'empty'
  | 'not-a-number'
  | 'negative'
  | 'zero'
  | 'too-precise'
  | 'too-much';

/**
 * A price as it was typed, with a point or a comma before the decimals, as decimal text; or what is wrong with it. More
 * decimals than the currency has are refused: `1,000` means a thousand to some and one to others.
 */
export function readAmount(
  typed: string,
  currency: string,
): { amount: string } | { problem: AmountProblem } {
  const text = typed.replace(/\s/g, '').replace(',', '.');
  if (text === '') return { problem: 'empty' };
  const [, sign, whole, decimals = ''] = /^([-−]?)(\d+)(?:\.(\d*))?$/.exec(text) ?? [];
  if (whole === undefined) return { problem: 'not-a-number' };
  if (/^0*$/.test(whole + decimals)) return { problem: 'zero' };
  if (sign !== '') return { problem: 'negative' };
  if (decimals.length > decimalsOf(currency)) return { problem: 'too-precise' };
  const amount = decimals === '' ? whole : `${whole}.${decimals}`;
  if (Number(amount) > HIGHEST_PRICE) return { problem: 'too-much' };
  return { amount: amount.replace(/^0+(?=\d)/, '') };
}

/** How many decimals a currency has: 2 for the euro, none for the yen. */
function decimalsOf(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

/** The codes of every currency that the browser can name, in the order of the alphabet. */
export function currencies(): readonly string[] {
  return Intl.supportedValuesOf('currency');
}

/** Why a plan cannot have ended on a day, or null when it can. */
export function planEndProblem(
  date: Temporal.PlainDate,
  today: Temporal.PlainDate,
): 'too-far-ahead' | 'too-long-ago' | null {
  if (daysBetween(today, date) > MOST_DAYS_UNTIL_END) return 'too-far-ahead';
  const earliest = today.subtract({ years: MOST_YEARS_AGO });
  return daysBetween(earliest, date) < 0 ? 'too-long-ago' : null;
}

/**
 * What is stored, read from anywhere. A currency this browser does not know is kept: another device's may.
 */
export const planSchema = v.object({
  amount: v.pipe(
    v.string(),
    v.regex(/^(?!0+(\.0*)?$)(0|[1-9]\d{0,7})(\.\d{1,4})?$/),
    v.check((amount) => Number(amount) <= HIGHEST_PRICE),
  ),
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  period: v.picklist(PERIODS),
  endedOn: v.pipe(v.string(), v.check(isDateText)),
});
