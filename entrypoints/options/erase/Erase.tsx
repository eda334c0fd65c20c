import { useState } from 'react';
import { i18n } from '#i18n';
import { useView } from '../../../components/view-context';
import { type EraseOutcome, eraseEverything, eraseSynced } from '../../../state/erase';
import { browserSyncArea } from '../../../state/sync-area';
import { EraseQuestion } from './EraseQuestion';
import './Erase.css';

/** Erases everything that Adieu stored, after asking. */
export function Erase() {
  const synced = useView(({ syncState }) => syncState.on || syncState.leaving);
  const [step, setStep] = useState<'rest' | 'asking' | EraseOutcome>('rest');
  const erase = async () => setStep(await eraseEverything(browserSyncArea));
  const again = async () =>
    setStep((await eraseSynced(browserSyncArea)) ? 'erased' : 'erased-here-only');
  return (
    <>
      <p>{i18n.t('options.erase.lead')}</p>
      {synced && <p>{i18n.t('options.erase.synced')}</p>}
      <div className="row">
        <button
          type="button"
          className="button"
          aria-expanded={step === 'asking'}
          onClick={() => setStep('asking')}
        >
          {i18n.t('options.erase.start')}
        </button>
      </div>
      {step === 'asking' && (
        <EraseQuestion onErase={() => void erase()} onKeep={() => setStep('rest')} />
      )}
      <p role="status" className="note">
        {step === 'erased' && i18n.t('options.erase.erased')}
      </p>
      <div role="alert" className="problem">
        {step === 'not-erased' && i18n.t('options.erase.not_erased')}
        {step === 'erased-here-only' && i18n.t('options.erase.here_only')}
      </div>
      {step === 'erased-here-only' && (
        <div className="row">
          <button type="button" className="button" onClick={() => void again()}>
            {i18n.t('options.erase.again')}
          </button>
        </div>
      )}
    </>
  );
}
