import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useView } from '../../../components/view-context';
import type { Plan } from '../../../core/plan';
import { planOf, withPlan } from '../../../core/savings';
import { RemovedNote } from '../RemovedNote';
import { useRemoved } from '../use-removed';
import { PlanForm } from './PlanForm';
import { PlanGivenUp } from './PlanGivenUp';
import { planWords } from './plan-words';
import './Money.css';

/** The paid plan that the person gave up, and what was not paid since. */
export function Money() {
  const plan = useView((view) => planOf(view.journal));
  const changeJournal = useView((view) => view.changeJournal);
  const [writing, setWriting] = useState(false);
  const { removed, noteRemoved } = useRemoved<Plan>(() => plan !== null);
  const group = useRef<HTMLDivElement>(null);

  const save = async (next: Plan | null) => {
    const outcome = await changeJournal((journal) => withPlan(journal, next, crypto.randomUUID()));
    return outcome === 'saved';
  };
  const close = () => {
    setWriting(false);
    // What was pressed is gone; the reader goes on at the result, not at the top of the page.
    group.current?.focus();
  };
  const keep = async (next: Plan) => {
    if (await save(next)) close();
  };
  const takeBack = async (given: Plan) => {
    if (await save(null)) noteRemoved(given);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of one form; this holds no field at rest
    <div className="money" role="group" aria-labelledby="money-title" tabIndex={-1} ref={group}>
      <p>{i18n.t('options.money.lead')}</p>
      {writing ? (
        <PlanForm before={plan} onTake={keep} onCancel={close} />
      ) : (
        <>
          {plan !== null && <PlanGivenUp plan={plan} />}
          <div className={plan === null ? 'row' : 'row plan-buttons'}>
            <button
              type="button"
              className={plan === null ? 'button' : 'button quiet'}
              onClick={() => setWriting(true)}
            >
              {plan === null ? i18n.t('options.money.enter') : i18n.t('options.entry.edit')}
            </button>
            {plan !== null && (
              <button type="button" className="button quiet" onClick={() => void takeBack(plan)}>
                {i18n.t('options.money.take_back')}
              </button>
            )}
          </div>
          <ul className="entries">
            {removed.map((one) => (
              <RemovedNote key={one.endedOn} name={planWords(one)} onUndo={() => void save(one)} />
            ))}
          </ul>
        </>
      )}
      <p className="soft">{i18n.t('options.money.honest')}</p>
    </div>
  );
}
