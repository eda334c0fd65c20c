import { i18n } from '#i18n';
import { dateWords } from '../../../components/words';
import {
  type AmountProblem,
  decimalsOf,
  HIGHEST_PRICE,
  MOST_DAYS_UNTIL_END,
  type Plan,
  planEndProblem,
} from '../../../core/plan';
import { type Decimal, decimal } from '../../../core/savings';

/** The price of a plan as people of this language type it: "22.99", "22,99". */
export function plainAmount({ amount, currency }: Pick<Plan, 'amount' | 'currency'>): string {
  return typedAs(decimal(amount), currency);
}

/** Why an amount cannot be a price in a currency, and what to do. */
export function amountProblemWords(problem: AmountProblem, currency: string): string {
  switch (problem) {
    case 'empty':
      return i18n.t('options.money.problem.empty');
    case 'not-a-number':
      return i18n.t('options.money.problem.not_a_number', { example: typedAs('12.5', currency) });
    case 'negative':
      return i18n.t('options.money.problem.negative');
    case 'zero':
      return i18n.t('options.money.problem.zero');
    case 'too-precise':
      return i18n.t('options.money.problem.too_precise', { example: typedAs('1250', currency) });
    case 'too-much':
      return i18n.t('options.money.problem.too_much', {
        most: HIGHEST_PRICE.toLocaleString(i18n.t('language.code')),
      });
  }
}

/** Why a plan cannot have ended on a date, or null when it can. */
export function endProblemWords(
  date: Temporal.PlainDate,
  today: Temporal.PlainDate,
): string | null {
  switch (planEndProblem(date, today)) {
    case null:
      return null;
    case 'too-far-ahead':
      return i18n.t('options.money.problem.too_far_ahead', {
        latest: dateWords(today.add({ days: MOST_DAYS_UNTIL_END })),
      });
    case 'too-long-ago':
      return i18n.t('options.money.problem.too_long_ago');
  }
}

function typedAs(amount: Decimal, currency: string): string {
  const decimals = Number(amount) % 1 === 0 ? 0 : decimalsOf(currency);
  return new Intl.NumberFormat(i18n.t('language.code'), {
    useGrouping: false,
    minimumFractionDigits: decimals,
    // What another device stored stays as exact as it is.
    maximumFractionDigits: 4,
  }).format(amount);
}
