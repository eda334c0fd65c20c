import { i18n } from '#i18n';
import { moneyWords } from '../../../components/money-words';
import type { Plan } from '../../../core/plan';
import { decimal } from '../../../core/savings';

/** A plan and its price: "ChatGPT Plus, €22.99 a month". */
export function planWords({ name, amount, currency, period }: Plan): string {
  const words = {
    plan: name === undefined ? i18n.t('options.money.a_plan') : `ChatGPT ${name}`,
    price: moneyWords(decimal(amount), currency),
  };
  return period === 'year'
    ? i18n.t('options.money.by_year', words)
    : i18n.t('options.money.by_month', words);
}
