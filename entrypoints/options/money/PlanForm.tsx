import { type SubmitEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { currencyOfLocale } from '../../../components/currencies';
import { Radios } from '../../../components/Radios';
import { typedDate } from '../../../components/typed-date';
import { useToday } from '../../../components/use-today';
import { PERIODS, type Period, PLAN_NAMES, type Plan, readAmount } from '../../../core/plan';
import { FormButtons } from '../FormButtons';
import { ProblemField } from '../ProblemField';
import { CurrencyField } from './CurrencyField';
import { amountProblemWords, endProblemWords, plainAmount } from './price-words';

interface Props {
  /** The plan to change, or null for a first one. */
  before: Plan | null;
  onTake: (plan: Plan) => Promise<void>;
  onCancel: () => void;
}

/** Which plan, its price, and the day it ended. What is wrong is said beside each field, and what was typed stays. */
export function PlanForm({ before, onTake, onCancel }: Props) {
  const id = useId();
  const today = useToday();
  const form = useRef<HTMLFormElement>(null);
  const amountField = useRef<HTMLInputElement>(null);
  const endField = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(before?.name ?? null);
  const [period, setPeriod] = useState<Period>(before?.period ?? 'month');
  const [currency, setCurrency] = useState(
    before?.currency ?? (() => currencyOfLocale(navigator.language)),
  );
  const [amount, setAmount] = useState(before === null ? '' : plainAmount(before));
  const [amountProblem, setAmountProblem] = useState<string | null>(null);
  const [endProblem, setEndProblem] = useState<string | null>(null);
  // The button that opened the form went with it.
  useLayoutEffect(
    () => form.current?.querySelector<HTMLInputElement>('input:checked')?.focus(),
    [],
  );

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (endField.current === null) return;
    const price = readAmount(amount, currency);
    const end = typedDate(endField.current);
    const wrongAmount = 'problem' in price ? amountProblemWords(price.problem, currency) : null;
    const wrongEnd = typeof end === 'string' ? end : endProblemWords(end, today);
    setAmountProblem(wrongAmount);
    setEndProblem(wrongEnd);
    if (wrongAmount !== null) amountField.current?.focus();
    else if (wrongEnd !== null) endField.current.focus();
    else if ('amount' in price)
      void onTake({
        ...(name === null ? {} : { name }),
        ...price,
        currency,
        period,
        endedOn: end.toString(),
      });
  };

  return (
    <form className="plan-form" ref={form} noValidate onSubmit={submit}>
      <Radios
        legend={i18n.t('options.money.which')}
        choices={[...PLAN_NAMES, null]}
        chosen={name}
        wordsOf={(one) => one ?? i18n.t('options.money.another')}
        onChoose={setName}
      />
      <div className="plan-price">
        <ProblemField
          field={amountField}
          label={i18n.t('options.money.amount')}
          isDecimal
          value={amount}
          onChange={(typed) => {
            setAmount(typed);
            setAmountProblem(null);
          }}
          problem={amountProblem}
          hints={[i18n.t('options.money.amount_hint')]}
        />
        <CurrencyField
          chosen={currency}
          onChoose={(code) => {
            setCurrency(code);
            setAmountProblem(null);
          }}
        />
      </div>
      <Radios
        legend={i18n.t('options.money.period')}
        choices={PERIODS}
        chosen={period}
        wordsOf={(one) => i18n.t(`options.money.each_${one}`)}
        onChoose={setPeriod}
      />
      <div className="plan-end">
        <label htmlFor={`${id}-end`}>{i18n.t('options.money.ended')}</label>
        <input
          id={`${id}-end`}
          className="field"
          ref={endField}
          type="date"
          defaultValue={before?.endedOn}
          onInput={() => setEndProblem(null)}
          aria-invalid={endProblem !== null}
          aria-describedby={`${id}-problem ${id}-hint`}
        />
        <p className="problem" id={`${id}-problem`} role="alert">
          {endProblem}
        </p>
        <p className="soft" id={`${id}-hint`}>
          {i18n.t('options.money.ended_hint')}
        </p>
      </div>
      <FormButtons submit={i18n.t('options.money.keep')} onCancel={onCancel} />
    </form>
  );
}
