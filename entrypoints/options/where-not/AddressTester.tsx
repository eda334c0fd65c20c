import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import {
  exceptionFor,
  matchesPattern,
  patternFrom,
  patternProblem,
} from '../../../core/exceptions';
import { addressFrom } from '../../../core/sites';
import { ProblemField } from '../ProblemField';
import { exceptionWords } from './exception-words';
import { useExceptions } from './use-exceptions';

interface Props {
  /** A pattern that is being written and not added yet; empty for none. */
  written: string;
}

/** Tells of any address of ChatGPT whether an exception means it, while it is typed. */
export function AddressTester({ written }: Props) {
  const { exceptions } = useExceptions();
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);

  const words = () => {
    if (typed.trim() === '') return null;
    const address = addressFrom(typed);
    if (address === null) return i18n.t('options.where_not.test.no_address');
    const found = exceptionFor(exceptions, address);
    if (found !== null) {
      return i18n.t('options.where_not.test.excepted', { exception: exceptionWords(found) });
    }
    return patternProblem(written) === null && matchesPattern(patternFrom(written), address)
      ? i18n.t('options.where_not.test.would_be')
      : i18n.t('options.where_not.test.possible');
  };
  return (
    <>
      <ProblemField
        field={field}
        label={i18n.t('options.where_not.test.address')}
        isAddress
        value={typed}
        onChange={setTyped}
        problem={null}
        hints={[i18n.t('options.where_not.test.hint')]}
      />
      <p className="test-result" role="status">
        {words()}
      </p>
    </>
  );
}
