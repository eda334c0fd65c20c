import { useState } from 'react';
import { i18n } from '#i18n';
import { Switch } from '../../../components/Switch';
import {
  areExceptionsFull,
  MOST_EXCEPTIONS,
  READY_EXCEPTIONS,
  withException,
  withoutException,
} from '../../../core/exceptions';
import { useExceptions } from './use-exceptions';

const WORDS = {
  '/share/*': () => [i18n.t('options.where_not.share'), i18n.t('options.where_not.share_hint')],
  '/codex*': () => [i18n.t('options.where_not.codex'), i18n.t('options.where_not.codex_hint')],
  '/g/*': () => [i18n.t('options.where_not.gpts'), i18n.t('options.where_not.gpts_hint')],
} as const;

/** The exceptions that many people want, each a switch. */
export function ReadyExceptions() {
  const { exceptions, change } = useExceptions();
  const full = areExceptionsFull(exceptions);
  const [refused, setRefused] = useState(false);

  const turn = (pattern: string, on: boolean) => {
    setRefused(on && full);
    if (!on) void change((current) => withoutException(current, pattern));
    else if (!full) void change((current) => withException(current, pattern));
  };
  return (
    <div>
      {READY_EXCEPTIONS.map((pattern) => {
        const [label = '', hint = ''] = WORDS[pattern]();
        return (
          <Switch
            key={pattern}
            label={label}
            hint={hint}
            on={exceptions.includes(pattern)}
            onChange={(on) => turn(pattern, on)}
          />
        );
      })}
      <p className="problem" role="alert">
        {refused && full && i18n.t('options.where_not.full', { most: MOST_EXCEPTIONS })}
      </p>
    </div>
  );
}
