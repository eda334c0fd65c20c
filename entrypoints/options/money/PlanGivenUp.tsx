import { i18n } from '#i18n';
import { notPaidWords } from '../../../components/money-words';
import { useToday } from '../../../components/use-today';
import { useView } from '../../../components/view-context';
import { dateWords } from '../../../components/words';
import type { Plan } from '../../../core/plan';
import { notPaid } from '../../../core/savings';
import { planWords } from './plan-words';

/** What was not paid until today, for which plan, and when the next charge would come. */
export function PlanGivenUp({ plan }: { plan: Plan }) {
  const today = useToday();
  const amount = useView((view) => notPaidWords(view.journal, today));
  const date = dateWords(notPaid(plan, today).next);
  return (
    <>
      {amount !== null && (
        <p className="money-sum">
          <span>{i18n.t('money.not_paid')}</span> <strong>{amount}</strong>
        </p>
      )}
      <p>
        {i18n.t('options.money.until', {
          plan: planWords(plan),
          date: dateWords(Temporal.PlainDate.from(plan.endedOn)),
        })}{' '}
        {amount === null
          ? i18n.t('options.money.first', { date })
          : i18n.t('options.money.next', { date })}
      </p>
    </>
  );
}
