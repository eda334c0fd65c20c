import { i18n } from '#i18n';
import type { Journal } from '../core/journal';
import { type Decimal, notPaid, planOf } from '../core/savings';

/** An amount of money as people of this language write it: "€275.88"; "€240" where no cents are left to tell. */
export function moneyWords(amount: Decimal, currency: string): string {
  const format = new Intl.NumberFormat(i18n.t('language.code'), {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  });
  return format.format(amount);
}

/** The money not paid to OpenAI until today, in words: "€275.88"; null while no plan is given up, or its end lies ahead. */
export function notPaidWords(
  journal: Pick<Journal, 'plan'>,
  today: Temporal.PlainDate,
): string | null {
  const plan = planOf(journal);
  if (plan === null) return null;
  const { charges, amount, currency } = notPaid(plan, today);
  return charges === 0 ? null : moneyWords(amount, currency);
}
