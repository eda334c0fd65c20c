import { useRef } from 'react';
import { i18n } from '#i18n';
import {
  areExceptionsFull,
  READY_EXCEPTIONS,
  withException,
  withoutException,
} from '../../../core/exceptions';
import { RemovedNote } from '../RemovedNote';
import { useRemoved } from '../use-removed';
import { ExceptionRow } from './ExceptionRow';
import { exceptionWords } from './exception-words';
import { useExceptions } from './use-exceptions';
import '../Entries.css';

const READY: readonly string[] = READY_EXCEPTIONS;

/** The person's own exceptions, conversations from the popup among them; and back what was removed. */
export function OwnExceptions() {
  const { exceptions, change } = useExceptions();
  const own = exceptions.filter((pattern) => !READY.includes(pattern));
  const list = useRef<HTMLUListElement>(null);
  const { removed, noteRemoved } = useRemoved<string>((pattern) => exceptions.includes(pattern));

  const remove = async (pattern: string) => {
    const outcome = await change((current) => withoutException(current, pattern));
    if (outcome === 'saved') noteRemoved(pattern);
  };
  return (
    <>
      {own.length === 0 && removed.length === 0 && (
        <p className="soft">{i18n.t('options.where_not.none')}</p>
      )}
      <ul className="entries" tabIndex={-1} ref={list}>
        {own.map((pattern) => (
          <ExceptionRow
            key={pattern}
            pattern={pattern}
            onRemove={() => void remove(pattern)}
            // The row is another one now: reading goes on at the list.
            onChanged={() => list.current?.focus()}
          />
        ))}
      </ul>
      {removed.length > 0 && !areExceptionsFull(exceptions) && (
        <ul className="removed-entries">
          {removed.map((pattern) => (
            <RemovedNote
              key={pattern}
              name={exceptionWords(pattern)}
              onUndo={() => void change((current) => withException(current, pattern))}
            />
          ))}
        </ul>
      )}
    </>
  );
}
