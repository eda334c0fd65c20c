import { i18n } from '#i18n';
import { Switch } from '../../../components/Switch';
import { useView } from '../../../components/view-context';
import { hasSyncArea } from '../../../state/sync-area';
import { JoinForm } from './JoinForm';
import { syncWords } from './sync-words';
import { type SyncStep, useSync } from './use-sync';
import './Sync.css';

/** Keeping the person's devices in step: what that means, whether it is on, and how it goes. */
export function Sync() {
  return hasSyncArea() ? <SyncHere /> : <p>{i18n.t('options.sync.none')}</p>;
}

function SyncHere() {
  const state = useView((view) => view.syncState);
  const { last, switchOn, switchOff, answer, cancel } = useSync();
  return (
    <>
      <p>{i18n.t('options.sync.lead')}</p>
      <ul className="sync-facts">
        <li>{i18n.t('options.sync.servers')}</li>
        <li>{i18n.t('options.sync.tells')}</li>
        <li>{i18n.t('options.sync.account')}</li>
        <li>{i18n.t('options.sync.room')}</li>
      </ul>
      <Switch
        label={i18n.t('options.sync.label')}
        hint={i18n.t('options.sync.hint')}
        on={state.on}
        onChange={(next) => void (next ? switchOn() : switchOff())}
      />
      <p role="status" className="note">
        {syncWords(state) ?? (last.step === 'left' && i18n.t('options.sync.left'))}
      </p>
      <p role="alert" className="problem">
        {troubleWords(last, state.on)}
      </p>
      {last.step === 'asking' && !state.on && (
        <JoinForm
          asked={last.asked}
          again={last.again}
          onAnswer={(holds) => void answer(last.asked, holds)}
          onCancel={cancel}
        />
      )}
    </>
  );
}

function troubleWords({ step }: SyncStep, on: boolean): string | null {
  if (step === 'not-saved') return i18n.t('page.not_saved');
  if (step === 'unreadable') return i18n.t('page.cannot_read');
  return step === 'cannot-read' && !on ? i18n.t('options.sync.cannot_read') : null;
}
