import { useState } from 'react';
import { i18n } from '#i18n';
import { useView } from '../../../components/view-context';
import { type EraseOutcome, eraseEverything, eraseSynced } from '../../../state/erase';
import { browserSyncArea } from '../../../state/sync-area';
import { EraseQuestion } from './EraseQuestion';
import './Erase.css';

/** Erases everything that Adieu stored, after asking, and what could not be erased then whenever told to. */
export function Erase() {
  const { on, leaving, emptying } = useView(({ syncState }) => syncState);
  const [step, setStep] = useState<'rest' | 'asking' | 'erasing' | EraseOutcome>('rest');
  const erase = async (work: () => Promise<EraseOutcome>) => {
    setStep('erasing');
    setStep(await work());
  };
  const isErasing = step === 'erasing';
  return (
    <>
      <p>{i18n.t('options.erase.lead')}</p>
      {(on || leaving || emptying) && <p>{i18n.t('options.erase.synced')}</p>}
      <div className="row">
        <button
          type="button"
          className="button"
          aria-expanded={step === 'asking'}
          aria-disabled={isErasing}
          onClick={() => isErasing || setStep('asking')}
        >
          {i18n.t('options.erase.start')}
        </button>
      </div>
      {step === 'asking' && (
        <EraseQuestion
          onErase={() => void erase(() => eraseEverything(browserSyncArea))}
          onKeep={() => setStep('rest')}
        />
      )}
      <p role="status" className="note">
        {isErasing && i18n.t('options.erase.erasing')}
        {step === 'erased' && !emptying && i18n.t('options.erase.erased')}
      </p>
      <div role="alert" className="problem">
        {step === 'not-erased' && i18n.t('options.erase.not_erased')}
        {emptying && !isErasing && i18n.t('options.erase.here_only')}
      </div>
      {emptying && (
        <div className="row">
          <button
            type="button"
            className="button"
            aria-disabled={isErasing}
            onClick={() => isErasing || void erase(() => eraseSynced(browserSyncArea))}
          >
            {i18n.t('options.erase.again')}
          </button>
        </div>
      )}
    </>
  );
}
