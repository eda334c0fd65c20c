import { useState } from 'react';
import { i18n } from '#i18n';
import type { Chosen } from '../../../state/archive/archive';
import { useDesk } from '../archive/desk';
import { numberWords } from '../archive/words';
import { archiveAddress } from '../place';
import { useFocusWhenLost } from '../use-focus-when-lost';
import { ContextPack } from './ContextPack';
import { SaveButtons } from './SaveButtons';
import './Taking.css';

/** Taking conversations along: as files, or as a text for the next assistant. */
export function Taking() {
  const total = useDesk((desk) => desk.summary?.conversations ?? 0);
  const chosen = useDesk((desk) => desk.chosen);
  const choose = useDesk((desk) => desk.choose);
  const [all, setAll] = useState(false);
  const heading = useFocusWhenLost<HTMLHeadingElement>();
  const ids = chosen === null ? [] : [...chosen];
  const which: Chosen = all || ids.length === 0 ? 'all' : ids;
  return (
    <div className="overview taking">
      <p>
        <a href={archiveAddress({ what: 'list' })}>{i18n.t('leave.read.back')}</a>
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {i18n.t('leave.taking.title')}
      </h1>
      <fieldset className="taking-which">
        <legend>{i18n.t('leave.taking.which')}</legend>
        <label>
          <input
            type="radio"
            name="which"
            checked={which === 'all'}
            onChange={() => setAll(true)}
          />
          {i18n.t('leave.taking.all', total, [numberWords(total)])}
        </label>
        {ids.length > 0 && (
          <label>
            <input
              type="radio"
              name="which"
              checked={which !== 'all'}
              onChange={() => setAll(false)}
            />
            {i18n.t('leave.taking.chosen', ids.length, [numberWords(ids.length)])}
          </label>
        )}
        {ids.length === 0 && (
          <p>
            {i18n.t('leave.taking.choose_hint')}{' '}
            <a href={archiveAddress({ what: 'list' })} onClick={() => choose(chosen ?? new Set())}>
              {i18n.t('leave.choose.start')}
            </a>
          </p>
        )}
      </fieldset>
      <section aria-labelledby="files-title">
        <h2 id="files-title">{i18n.t('leave.taking.files_title')}</h2>
        <p>{i18n.t('leave.taking.files_lead')}</p>
        <SaveButtons chosen={which} />
      </section>
      <section aria-labelledby="pack-title">
        <h2 id="pack-title">{i18n.t('leave.pack.title')}</h2>
        <p>{i18n.t('leave.pack.lead')}</p>
        <ContextPack chosen={which} />
      </section>
    </div>
  );
}
