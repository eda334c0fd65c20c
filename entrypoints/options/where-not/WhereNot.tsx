import { useState } from 'react';
import { i18n } from '#i18n';
import { areExceptionsFull, MOST_EXCEPTIONS, withException } from '../../../core/exceptions';
import { AddressTester } from './AddressTester';
import { OwnExceptions } from './OwnExceptions';
import { PatternForm } from './PatternForm';
import { ReadyExceptions } from './ReadyExceptions';
import { useExceptions } from './use-exceptions';
import './WhereNot.css';

/** Addresses of ChatGPT that never get a nudge. */
export function WhereNot() {
  const { exceptions, change } = useExceptions();
  const [written, setWritten] = useState('');

  const add = async (typed: string) =>
    (await change((current) => withException(current, typed))) === 'saved';
  return (
    <>
      <p>{i18n.t('options.where_not.lead')}</p>
      <ReadyExceptions />
      <section className="part" aria-labelledby="own-exceptions-title">
        <h3 id="own-exceptions-title">{i18n.t('options.where_not.own')}</h3>
        <OwnExceptions />
        {areExceptionsFull(exceptions) ? (
          <p>{i18n.t('options.where_not.full', { most: MOST_EXCEPTIONS })}</p>
        ) : (
          <PatternForm
            submit={i18n.t('options.where_not.add')}
            others={exceptions}
            onWrite={setWritten}
            onTake={add}
          />
        )}
      </section>
      <section className="part" aria-labelledby="tester-title">
        <h3 id="tester-title">{i18n.t('options.where_not.tester')}</h3>
        <AddressTester written={written} />
      </section>
    </>
  );
}
