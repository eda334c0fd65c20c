import * as v from 'valibot';
import { type DateText, daysBetween, isDateText } from './calendar';
import { withPlainDigits } from './digits';

export const PERIODS = ['month', 'year'] as const;
export type Period = (typeof PERIODS)[number];

/**
 * Plans beside the free one, by OpenAI's names for them: https://help.openai.com/en/articles/7260999 and
 * https://openai.com/index/chatgpt-ads-expands-across-europe/. What they cost differs by country and store.
 */
export const PLAN_NAMES = ['Go', 'Plus', 'Pro', 'Business'] as const;
export type PlanName = (typeof PLAN_NAMES)[number];

/**
 * The highest price of one period, in any currency: a year of a plan for some hundred dollars a month is billions where money is
 * smallest. A bound keeps sums short enough to read.
 */
export const HIGHEST_PRICE = 10_000_000_000;
/** A plan that was already paid may end this far ahead. */
export const MOST_DAYS_UNTIL_END = 366;
/** Longer ago is a mistyped year, and would make a fortune of it. */
const MOST_YEARS_AGO = 20;

/** The paid plan that the person gave up. */
export interface Plan {
  /** Missing where it is another one, or was not said. */
  name?: PlanName;
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
 * A price as it was typed, in any digits, with a point or a comma before the decimals, as decimal text; or what is wrong with
 * it. More decimals than the currency has are refused: `1,000` means a thousand to some and one to others.
 */
export function readAmount(
  typed: string,
  currency: string,
): { amount: string } | { problem: AmountProblem } {
  // What only groups digits or sets their direction says nothing; U+066B is the decimal comma of Arabic.
  const bare = typed.replace(/[\s\p{Cf}'’\u066c]/gu, '').replace(/[,\u066b]/, '.');
  const text = withPlainDigits(bare);
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
export function decimalsOf(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
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
 * What is stored, read from anywhere. A currency this browser does not know is kept: another device's may. A name that is
 * none is left out, and the price stays.
 */
export const planSchema = v.pipe(
  v.object({
    name: v.exactOptional(v.unknown()),
    amount: v.pipe(
      v.string(),
      v.regex(/^(?!0+(\.0*)?$)(0|[1-9]\d{0,10})(\.\d{1,4})?$/),
      v.check((amount) => Number(amount) <= HIGHEST_PRICE),
    ),
    currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
    period: v.picklist(PERIODS),
    endedOn: v.pipe(v.string(), v.check(isDateText)),
  }),
  v.transform(({ name, ...plan }): Plan => (isPlanName(name) ? { name, ...plan } : plan)),
);

function isPlanName(name: unknown): name is PlanName {
  return PLAN_NAMES.some((known) => known === name);
}
